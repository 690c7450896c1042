package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.liaison.standalone.sample.seed.Dice;

/** Writes a report of an occasion in the manner of a site: headline, lead, one to four further sentences. */
final class ReportWriter {

    private static final int MOST_SENTENCES = 4;

    private final Stock stock;

    ReportWriter(Stock stock) {
        this.stock = stock;
    }

    Report write(Occasion occasion, Site site, LocalDate published, Dice dice) {
        Activity activity = occasion.activity();
        String on = DateWording.of(site).on(occasion.start(), occasion.end(), published, dice);
        UnaryOperator<String> slots = slot -> switch (slot) {
            case "on", "On" -> on;
            case "on_future" -> DateWording.of(site).future(occasion.start());
            default -> occasion.facts().get(slot);
        };
        UnaryOperator<String> bodySlots = slot -> Facts.isFresh(slot) ? Facts.fresh(slot, stock, dice) : slots.apply(slot);
        String headline = Template.fill(dice.pick(activity.headline()), slots, dice);
        String lead = dateline(occasion, site, dice) + Template.fill(dice.pick(activity.lead()), slots, dice);
        int sentences = dice.between(Math.min(2, activity.body().size()), Math.min(MOST_SENTENCES, activity.body().size()));
        List<String> rest = dice.distinct(activity.body(), sentences).stream().map(line -> Template.fill(line, bodySlots, dice))
                .toList();
        return new Report(occasion, site, published, headline, paragraphs(lead, rest, dice));
    }

    /**
     * "TBILISI, Georgia - " before some items of the command; the published day would compete with the day of the event, so it
     * is left out.
     */
    private static String dateline(Occasion occasion, Site site, Dice dice) {
        boolean wanted = site == Site.COMMAND && occasion.counts() && occasion.format().equals("bilateral") && dice.chance(0.4);
        if (!wanted) {
            return "";
        }
        String place = occasion.facts().get("place");
        boolean atHome = place.equals(occasion.facts().get("capital"));
        return place.toUpperCase(Locale.ROOT) + (atHome ? ", " + occasion.facts().get("Pn") : "") + " - ";
    }

    private static List<String> paragraphs(String lead, List<String> rest, Dice dice) {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder(lead);
        for (String sentence : rest) {
            if (dice.chance(0.5)) {
                paragraphs.add(current.toString());
                current = new StringBuilder(sentence);
            } else {
                current.append(' ').append(sentence);
            }
        }
        paragraphs.add(current.toString());
        return paragraphs;
    }
}
