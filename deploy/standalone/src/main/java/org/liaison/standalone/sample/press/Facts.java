package org.liaison.standalone.sample.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.standalone.sample.seed.Dice;

/**
 * What all reports of an occasion agree on: place, persons, exercise, ships, units. A fact is drawn when it is first asked for,
 * from dice of
 * the occasion's own.
 */
final class Facts {

    private static final List<String> NUMBER_WORDS = List.of("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
            "Ten",
            "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty",
            "Twenty-one", "Twenty-two", "Twenty-three", "Twenty-four");
    private static final int FEW = 6;
    private static final int MID = 24;

    private final Map<String, String> known = new HashMap<>();
    private final Stock stock;
    private final Casting casting;
    private final PartnerProfile partner;
    private final Dice dice;

    Facts(Stock stock, Casting casting, String iso3, int year, Activity activity, Dice dice) {
        this.stock = stock;
        this.casting = casting;
        this.partner = stock.partner(iso3);
        this.dice = dice;
        var venue = Venue.draw(activity.at(), partner, stock, dice);
        known.put("P", partner.inSentence());
        known.put("Pn", partner.name());
        known.put("adj", partner.adjective());
        known.put("capital", partner.capital());
        known.put("place", venue.place());
        known.put("in", venue.in());
        var command = dice.pick(stock.commands("command"));
        known.put("command", venue.command() == null ? command.name() : venue.command());
        known.put("command_city", command.city());
        known.put("command_here", venue.command() == null ? command.name() : venue.command());
        for (var role : activity.cast().entrySet()) {
            Person person = casting.cast(role.getValue(), iso3, year, dice);
            known.put(role.getKey() + ".title", person.title());
            known.put(role.getKey() + ".name", person.name());
            known.put(role.getKey() + ".last", person.last());
        }
    }

    /** Adds or replaces a fact. */
    void set(String slot, String text) {
        known.put(slot, text);
    }

    /** The text of a slot; numbers of people and things are facts here too. */
    String get(String slot) {
        String fact = known.get(slot);
        if (fact == null) {
            fact = draw(slot);
            known.put(slot, fact);
        }
        return fact;
    }

    private String draw(String slot) {
        return switch (slot) {
            case "national" -> casting.name(partner.people(), dice);
            case "allied" -> casting.name("allied", dice);
            case "exercise" -> dice.pick(stock.words("exercise_first")) + " " + dice.pick(stock.words("exercise_second"));
            case "a_adj" -> withArticle(partner.adjective());
            case "a_unit" -> withArticle(get("unit"));
            case "n_few_word" -> NUMBER_WORDS.get(Integer.parseInt(get("n_few")) - 2);
            case "n_mid_word" -> NUMBER_WORDS.get(Integer.parseInt(get("n_mid")) - 2);
            default -> fresh(slot, stock, dice);
        };
    }

    /** A text for a slot that each mention may fill anew: numbers, topics, drills. */
    static String fresh(String slot, Stock stock, Dice dice) {
        return switch (slot) {
            case "n_few" -> String.valueOf(dice.between(2, FEW));
            case "n_mid" -> String.valueOf(dice.between(8, MID));
            case "n_large" -> String.valueOf(10 * dice.between(4, 40));
            case "military_topic", "political_topic", "civil_topic" -> dice.pick(stock.words(slot + "s"));
            case "military_topics", "political_topics", "civil_topics", "naval_drills", "land_drills", "air_drills" ->
                joined(dice.distinct(stock.words(slot), dice.between(2, 3)));
            default -> dice.pick(stock.words(slot));
        };
    }

    static boolean isFresh(String slot) {
        return slot.startsWith("n_") && !slot.endsWith("_word") || slot.endsWith("_topic") || slot.endsWith("_topics")
                || slot.endsWith("_drills");
    }

    static String withArticle(String noun) {
        return ("aeioAEIO".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    static String joined(List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
