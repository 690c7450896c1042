package org.liaison.collector.mention;

import java.util.Comparator;
import java.util.List;

/**
 * What the screening of one item found.
 *
 * @param mentions every mention, rejected ones included, in order of the text
 * @param version of the names it was screened with, 0 for those shipped with the service
 */
public record Screening(List<Mention> mentions, long version) {

    /** Kind of an item that names no partner at all. */
    public static final String NONE = "none";
    /** Rule of mentions of a contact that is announced and not yet reported. */
    public static final String ANNOUNCED = "announced";

    /** @return ISO3 of the partners with an accepted mention, in alphabetical order */
    public List<String> partners() {
        return mentions.stream().filter(Mention::accepted).map(Mention::partner).distinct().sorted().toList();
    }

    /** @return rule of the mention that decides: the surest accepted one, else the surest one */
    public String kind() {
        return mentions.isEmpty() ? NONE : deciding().rule();
    }

    /** @return how sure the decision about the item is, 0 to 1; an item without any mention is sure */
    public double confidence() {
        return mentions.isEmpty() ? 1 : deciding().confidence();
    }

    private Mention deciding() {
        return mentions.stream().max(Comparator.comparing(Mention::accepted).thenComparing(Mention::confidence)).orElseThrow();
    }

    /** @return why no partner was accepted, or how many were */
    public String summary() {
        List<String> partners = partners();
        if (!partners.isEmpty()) {
            return partners.size() == 1 ? "one partner named" : partners.size() + " partners named";
        }
        if (mentions.isEmpty()) {
            return "no partner named";
        }
        return String.join("; ", mentions.stream()
                .map(m -> m.partner() + " \"" + m.text() + "\": " + m.reason()).distinct().limit(5).toList());
    }
}
