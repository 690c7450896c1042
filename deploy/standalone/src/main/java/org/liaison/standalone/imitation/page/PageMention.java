package org.liaison.standalone.imitation.page;

import java.util.Set;

/**
 * A partner that a page names.
 *
 * @param partner ISO3
 * @param kind {@code interaction}, or why there is none: us_state, surname, homonym, ship, place_only, topic_only, announced,
 *        message, former_office, national, multilateral
 */
public record PageMention(String partner, String kind) {

    private static final Set<String> FALSE_KINDS = Set.of("us_state", "surname", "homonym", "ship", "place_only", "topic_only");

    /** Whether the name does not mean the partner as somebody who acts: a place, a person, a ship, a US state, a topic. */
    public boolean isFalse() {
        return FALSE_KINDS.contains(kind);
    }
}
