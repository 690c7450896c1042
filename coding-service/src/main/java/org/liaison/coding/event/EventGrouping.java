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
 * Groups items that report one event: those that a person brought together, those that the collector found to be the same
 * page, and those that rule 3.7 finds to tell of the same event, directly or through others; but never those that a person put
 * apart. A preview, or an item in another language in which no contact was found, joins the one event with which most agrees
 * and brings no events together. The result does not depend on the order of arrival.
 */
final class EventGrouping {

    /** The order in which reports are preferred: the earliest, on one day the NATO site's, then by id; previews last. */
    static final Comparator<Sighting> EARLIEST = Comparator.comparing((Sighting sighting) -> sighting.identity().aside())
            .thenComparing(Sighting::published).thenComparing(sighting -> !sighting.onNatoSite())
            .thenComparing(Sighting::itemId);

    private final List<Sighting> ordered;
    private final Clusters clusters;
    private final Map<String, String> reasons = new HashMap<>();

    private EventGrouping(Collection<Sighting> sightings, List<EventRuling> rulings) {
        this.ordered = sightings.stream().sorted(EARLIEST).toList();
        this.clusters = new Clusters(ordered.stream().map(Sighting::itemId).toList());
        rulings.forEach(this::rule);
    }

    /**
     * @param eventId named after the first report
     * @param sightings in order of preference
     * @param reasons why an item belongs to the event or to none, by item
     */
    record Event(String eventId, List<Sighting> sightings, Map<String, String> reasons) {
    }

    /** @param rulings that stand, the newest first: it prevails over older ones */
    static List<Event> group(Collection<Sighting> sightings, List<EventRuling> rulings) {
        EventGrouping grouping = new EventGrouping(sightings, rulings);
        grouping.reports();
        grouping.previews();
        return grouping.events();
    }

    /** The name of an event whose first report is the item. */
    static String name(String itemId) {
        return "ev-" + itemId;
    }

    private void rule(EventRuling ruling) {
        if (!ruling.merge()) {
            clusters.keepApart(ruling);
            ruling.items().forEach(item -> reasons.putIfAbsent(item, ruling.words()));
            return;
        }
        List<String> present = ordered.stream().map(Sighting::itemId).filter(ruling.items()::contains).toList();
        for (int i = 1; i < present.size(); i++) {
            if (clusters.join(clusters.index(present.get(0)), clusters.index(present.get(i)))) {
                reasons.putIfAbsent(present.get(i), ruling.words());
            }
        }
    }

    private void reports() {
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean page = samePage(ordered.get(j), ordered.get(i));
                if (page || !ordered.get(i).identity().aside()) {
                    join(j, i, page);
                }
            }
        }
    }

    private void join(int earlier, int later, boolean page) {
        String before = ordered.get(earlier).itemId();
        if (page) {
            explain(earlier, later, "same page as " + before);
            return;
        }
        EventIdentity.Sameness sameness = sameness(earlier, later);
        if (sameness.same()) {
            explain(earlier, later, "with " + before + ": " + sameness.reason());
        }
    }

    private void explain(int earlier, int later, String reason) {
        if (clusters.join(earlier, later)) {
            reasons.putIfAbsent(ordered.get(later).itemId(), reason);
        }
    }

    /** Each preview by itself, reports before previews: a tour that is announced brings its stations not together. */
    private void previews() {
        for (int i = 0; i < ordered.size(); i++) {
            if (!ordered.get(i).identity().aside() || reasons.containsKey(ordered.get(i).itemId())) {
                continue;
            }
            int best = -1;
            EventIdentity.Sameness most = null;
            for (int j = 0; j < i; j++) {
                EventIdentity.Sameness sameness = sameness(j, i);
                boolean report = best < 0 || ordered.get(best).identity().aside() == ordered.get(j).identity().aside();
                if (sameness.same() && clusters.mayJoin(j, i)
                        && (best < 0 || report && sameness.agreements() > most.agreements())) {
                    best = j;
                    most = sameness;
                }
            }
            if (best >= 0) {
                explain(best, i, "with " + ordered.get(best).itemId() + ": " + most.reason());
            }
        }
    }

    private List<Event> events() {
        Map<Integer, List<Sighting>> members = new LinkedHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            members.computeIfAbsent(clusters.root(i), key -> new ArrayList<>()).add(ordered.get(i));
        }
        return members.values().stream().map(group -> new Event(name(group.get(0).itemId()), group, reasons(group)))
                .toList();
    }

    private Map<String, String> reasons(List<Sighting> group) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Sighting sighting : group) {
            String other = sighting.equals(group.get(0)) ? "first report" : "same event as a report beside it";
            found.put(sighting.itemId(), reasons.getOrDefault(sighting.itemId(), other));
        }
        return found;
    }

    private EventIdentity.Sameness sameness(int a, int b) {
        return EventIdentity.sameEvent(ordered.get(a).identity(), ordered.get(b).identity());
    }

    private static boolean samePage(Sighting a, Sighting b) {
        return a.duplicateGroup() != null && a.duplicateGroup().equals(b.duplicateGroup());
    }
}
