package org.liaison.coding.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.classify.EventIdentity;

/**
 * Groups items that report one event: those that the collector found to be the same page, and those that rule 3.7 finds to tell
 * of the same event, directly or through others. The result does not depend on the order of arrival.
 */
final class EventGrouping {

    /** The order in which reports are preferred: the earliest, on one day the NATO site's, then by id. */
    static final Comparator<Sighting> EARLIEST = Comparator.comparing(Sighting::published)
            .thenComparing(sighting -> !sighting.onNatoSite()).thenComparing(Sighting::itemId);

    private EventGrouping() {
    }

    /**
     * @param eventId named after the first report
     * @param sightings in order of preference
     * @param reasons why an item belongs to the event, by item
     */
    record Event(String eventId, List<Sighting> sightings, Map<String, String> reasons) {
    }

    static List<Event> group(Collection<Sighting> sightings) {
        List<Sighting> ordered = sightings.stream().sorted(EARLIEST).toList();
        int[] root = new int[ordered.size()];
        Map<String, String> reasons = new HashMap<>();
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            for (int j = 0; j < i; j++) {
                String reason = sameness(ordered.get(j), ordered.get(i));
                if (reason != null) {
                    reasons.putIfAbsent(ordered.get(i).itemId(), reason);
                    root[Math.max(find(root, i), find(root, j))] = Math.min(find(root, i), find(root, j));
                }
            }
        }
        Map<Integer, List<Sighting>> members = new LinkedHashMap<>();
        for (int i = 0; i < root.length; i++) {
            members.computeIfAbsent(find(root, i), key -> new ArrayList<>()).add(ordered.get(i));
        }
        return members.values().stream().map(group -> new Event("ev-" + group.get(0).itemId(), group, reasons)).toList();
    }

    private static String sameness(Sighting earlier, Sighting later) {
        if (earlier.duplicateGroup() != null && earlier.duplicateGroup().equals(later.duplicateGroup())) {
            return "same page as " + earlier.itemId();
        }
        EventIdentity.Sameness sameness = EventIdentity.sameEvent(earlier.identity(), later.identity());
        return sameness.same() ? "with " + earlier.itemId() + ": " + sameness.reason() : null;
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
