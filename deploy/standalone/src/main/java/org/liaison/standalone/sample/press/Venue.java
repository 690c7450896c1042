package org.liaison.standalone.sample.press;

import java.util.List;

import org.liaison.standalone.sample.press.Stock.Command;
import org.liaison.standalone.sample.seed.Dice;

/**
 * Where an occasion takes place.
 *
 * @param place the name alone
 * @param in with its preposition: "at NATO Headquarters in Brussels"
 * @param command the command that lends it its name, or null
 */
record Venue(String place, String in, String command) {

    static Venue draw(String at, PartnerProfile partner, Stock stock, Dice dice) {
        return switch (at) {
            case "hq" -> new Venue("Brussels", "at NATO Headquarters in Brussels", null);
            case "shape" -> new Venue("Mons", "at SHAPE in Mons", null);
            case "phone" -> new Venue("Brussels", "on the telephone", null);
            case "izmir" -> new Venue("Izmir", "at Allied Land Command in Izmir", "Allied Land Command");
            case "oberammergau" -> new Venue("Oberammergau", "at the NATO School in Oberammergau", null);
            case "kuwait_centre" -> new Venue("Kuwait City", "at the NATO-ICI Regional Centre", null);
            case "capital" -> town(partner.capital());
            case "town" -> town(dice.pick(partner.towns()));
            case "port", "sea" -> town(dice.pick(partner.ports()));
            case "ally_ground" -> town(dice.pick(stock.words("ally_ground")));
            case "joint_command" -> headquarters(dice.pick(stock.commands("joint_command")));
            case "capital_or_command" ->
                dice.chance(0.6) ? town(partner.capital()) : headquarters(dice.pick(stock.commands("command")));
            case "capital_or_town" -> draw(dice.pick(List.of("capital", "town")), partner, stock, dice);
            case "hq_or_capital" -> draw(dice.pick(List.of("hq", "capital")), partner, stock, dice);
            case "ally_or_town" -> draw(dice.pick(List.of("ally_ground", "town")), partner, stock, dice);
            default -> throw new IllegalArgumentException("Unknown venue " + at);
        };
    }

    private static Venue town(String name) {
        return new Venue(name, "in " + name, null);
    }

    private static Venue headquarters(Command command) {
        return new Venue(command.city(), "at " + command.name() + " in " + command.city(), command.name());
    }
}
