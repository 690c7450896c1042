package org.liaison.collector.completeness;

import java.time.LocalDate;
import java.util.Set;

/**
 * An item as far as it tells of an event with a partner.
 *
 * @param there whether it stands on a site of the partner's own
 * @param day on which the event took place, as far as the item says so, else of its publication
 * @param words of headline and beginning, lower case
 */
record Report(String item, String source, boolean there, String partner, LocalDate day, String headline, String address,
        Set<String> words) {

    /** @return share of common words, 0 to 1 */
    double similarity(Report other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        Set<String> fewer = words.size() < other.words.size() ? words : other.words;
        Set<String> more = fewer == words ? other.words : words;
        long common = fewer.stream().filter(more::contains).count();
        return (double) common / (words.size() + other.words.size() - common);
    }
}
