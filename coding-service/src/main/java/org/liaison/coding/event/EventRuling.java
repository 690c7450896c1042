package org.liaison.coding.event;

import java.util.Set;

/**
 * A person's decision on which reports belong to one event; it outlasts automatic grouping.
 *
 * @param id the ruling's id
 * @param merge true: all the items report one event; false: none of them reports the event of the rest
 * @param items the items brought together, or split off
 * @param rest the items from which they were split off; empty for a merge
 * @param reason why, in the person's words
 * @param decidedBy name of the person's key
 */
record EventRuling(String id, boolean merge, Set<String> items, Set<String> rest, String reason, String decidedBy) {

    EventRuling {
        items = Set.copyOf(items);
        rest = Set.copyOf(rest);
    }

    /** Whether it puts the two items apart. */
    boolean parts(String a, String b) {
        return items.contains(a) && rest.contains(b) || items.contains(b) && rest.contains(a);
    }

    String words() {
        return (merge ? "merged by " : "split off by ") + decidedBy + ": " + reason;
    }
}
