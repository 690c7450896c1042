package org.liaison.collector.mention;

import java.util.List;

/**
 * What the screening of one item found.
 *
 * @param mentions every mention, rejected ones included, in order of the text
 */
public record Screening(List<Mention> mentions) {

    /** @return ISO3 of the partners with an accepted mention, in alphabetical order */
    public List<String> partners() {
        return mentions.stream().filter(Mention::accepted).map(Mention::partner).distinct().sorted().toList();
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
