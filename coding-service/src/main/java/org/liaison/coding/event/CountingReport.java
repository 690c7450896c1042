package org.liaison.coding.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liaison.coding.interaction.InteractionState;

/** A report that might be the one that counts for its partner. */
record CountingReport(Sighting sighting, Report row) {

    static final String OUT_OF_SCOPE = "out of scope";

    /**
     * Chooses for each partner of an event the report that counts, and tells every report why it counts or not.
     *
     * @param rows of the items, by item
     */
    static List<InteractionState> choose(EventGrouping.Event event, Map<String, List<Report>> rows) {
        Map<String, List<CountingReport>> byPartner = new TreeMap<>();
        for (Sighting sighting : event.sightings()) {
            for (Report row : rows.getOrDefault(sighting.itemId(), List.of())) {
                byPartner.computeIfAbsent(row.key.partner(), key -> new ArrayList<>()).add(new CountingReport(sighting, row));
            }
        }
        List<InteractionState> states = new ArrayList<>();
        byPartner.forEach((partner, candidates) -> {
            CountingReport counting = candidates.stream().filter(CountingReport::mayCount).findFirst().orElse(null);
            candidates.forEach(candidate -> candidate.explain(counting));
            CountingReport shown = counting != null ? counting
                    : candidates.stream().min(Comparator.comparing(candidate -> candidate.sighting.identity().preview()))
                            .orElseThrow();
            states.add(shown.state(event.eventId(), counting != null));
        });
        return states;
    }

    private boolean mayCount() {
        return row.inScope && !sighting.identity().preview();
    }

    private void explain(CountingReport counting) {
        row.counted = equals(counting);
        if (row.counted) {
            row.reason = "counted";
        } else if (sighting.identity().preview()) {
            row.reason = "preview";
        } else if (row.inScope) {
            row.reason = "second report, after " + counting.sighting.itemId();
        } else if (row.reason == null || !row.reason.startsWith(OUT_OF_SCOPE)) {
            row.reason = OUT_OF_SCOPE;
        }
    }

    private InteractionState state(String eventId, boolean counted) {
        return new InteractionState(eventId, sighting.itemId(), sighting.codebookVersion(), row.key.partner(), row.category,
                row.intensity, row.format, row.eventStart, row.inScope, row.inScopeStrict, counted, row.confidence, row.reason);
    }
}
