package org.liaison.collector.duplicate;

import java.time.LocalDate;
import java.util.List;

/**
 * An item as far as sameness is concerned.
 *
 * @param id of the item
 * @param key canonical key of its address, null where it has none
 * @param date day of publication, may be null
 * @param partners accepted partners
 * @param print fingerprint of its text
 * @param group duplicate group it is in already, or null
 */
public record Candidate(String id, String key, LocalDate date, List<String> partners, Fingerprint print,
        String group) {

    Candidate inGroup(String newGroup) {
        return new Candidate(id, key, date, partners, print, newGroup);
    }
}
