package org.liaison.collector.collection;

import java.util.List;
import java.util.Set;

/**
 * Compares the beginning of a list with what it was when it was first read. New lines on top push others to later pages, where
 * they are met twice; lines that went away pull others to earlier pages, where they are missed.
 */
final class ShiftCheck {

    /** What has become of a list since it was read. */
    enum Verdict {
        /** Nothing has gone away: all that was added stands on the pages read now. */
        COMPLETE,
        /** New lines reach to the end of the page, so the next may have more that is new. */
        NEW_TO_THE_END,
        /** Lines went away or stand in another order: the list must be read again. */
        MOVED
    }

    private ShiftCheck() {
    }

    /**
     * @param before keys of the first page in the reading before
     * @param now keys of the page now
     * @param fresh of these, keys that no page of the list has shown yet
     */
    static Verdict of(List<String> before, List<String> now, Set<String> fresh) {
        List<String> rest = now.stream().filter(key -> !fresh.contains(key)).toList();
        if (rest.size() > before.size() || !before.subList(0, rest.size()).equals(rest)) {
            return Verdict.MOVED;
        }
        boolean newToTheEnd = !now.isEmpty() && fresh.contains(now.get(now.size() - 1));
        return newToTheEnd ? Verdict.NEW_TO_THE_END : Verdict.COMPLETE;
    }
}
