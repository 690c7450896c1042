package org.liaison.coding.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.classify.Classification;
import org.liaison.coding.classify.IdentityFeatures;
import org.liaison.coding.classify.Row;
import org.liaison.coding.classify.RowScope;
import org.liaison.coding.interaction.InteractionService;
import org.liaison.coding.interaction.InteractionState;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Decides which items report one event, and which report of it counts: the earliest that yields a row in scope, on the same day
 * the NATO site's; a preview never.
 */
@ApplicationScoped
public class EventService {

    private final OccurrenceRepository occurrences;
    private final ReportRepository reports;
    private final InteractionService interactions;
    private final ObjectMapper mapper;

    EventService(OccurrenceRepository occurrences, ReportRepository reports, InteractionService interactions,
            ObjectMapper mapper) {
        this.occurrences = occurrences;
        this.reports = reports;
        this.interactions = interactions;
        this.mapper = mapper;
    }

    /** To be called first in a transaction that reports: one at a time regroups the events of a codebook. */
    public void serialise(String codebook) {
        occurrences.serialise(codebook);
    }

    /** How many interactions of a codebook stand. */
    public long interactions(String codebook) {
        return interactions.standing(codebook);
    }

    /** Puts an item's rows in place of what it said before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void report(Sighting sighting, Classification answer, Map<String, RowScope> scopes) {
        String codebook = sighting.codebook();
        Set<String> formerEvents = formerEvents(codebook, sighting.itemId());
        reports.deleteOf(codebook, sighting.itemId());
        if (answer.rows().isEmpty()) {
            occurrences.deleteById(new Occurrence.Key(sighting.itemId(), codebook));
        } else {
            store(sighting);
            for (Row row : answer.rows()) {
                reports.persist(entity(sighting, answer, row, scopes.get(row.partner())));
            }
        }
        regroup(codebook, sighting.itemId(), formerEvents);
    }

    /** Takes an item's rows away. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String codebook, String itemId) {
        Set<String> formerEvents = formerEvents(codebook, itemId);
        reports.deleteOf(codebook, itemId);
        occurrences.deleteById(new Occurrence.Key(itemId, codebook));
        regroup(codebook, itemId, formerEvents);
    }

    private Set<String> formerEvents(String codebook, String itemId) {
        Occurrence known = occurrences.findById(new Occurrence.Key(itemId, codebook));
        return known == null || known.eventId == null ? Set.of() : Set.of(known.eventId);
    }

    private void store(Sighting sighting) {
        Occurrence.Key key = new Occurrence.Key(sighting.itemId(), sighting.codebook());
        Occurrence occurrence = occurrences.findById(key);
        if (occurrence == null) {
            occurrence = new Occurrence();
            occurrence.key = key;
        }
        occurrence.codebookVersion = sighting.codebookVersion();
        occurrence.published = sighting.published();
        occurrence.source = sighting.source();
        occurrence.duplicateGroup = sighting.duplicateGroup();
        occurrence.identity = write(sighting.identity());
        occurrences.persist(occurrence);
    }

    private void regroup(String codebook, String itemId, Set<String> formerEvents) {
        Map<String, Occurrence> stored = new HashMap<>();
        Set<String> touched = new HashSet<>(formerEvents);
        List<Sighting> sightings = new ArrayList<>();
        for (Occurrence occurrence : occurrences.closure(codebook, itemId, formerEvents)) {
            stored.put(occurrence.key.itemId(), occurrence);
            sightings.add(sighting(occurrence));
            if (occurrence.eventId != null) {
                touched.add(occurrence.eventId);
            }
        }
        Map<String, List<Report>> rows = new HashMap<>();
        if (!stored.isEmpty()) {
            reports.of(codebook, stored.keySet())
                    .forEach(row -> rows.computeIfAbsent(row.key.itemId(), key -> new ArrayList<>()).add(row));
        }
        List<InteractionState> states = new ArrayList<>();
        for (EventGrouping.Event event : EventGrouping.group(sightings)) {
            for (Sighting sighting : event.sightings()) {
                Occurrence occurrence = stored.get(sighting.itemId());
                occurrence.eventId = event.eventId();
                occurrence.eventReason = event.reasons().getOrDefault(sighting.itemId(), "first report");
            }
            states.addAll(choose(event, rows));
            touched.add(event.eventId());
        }
        interactions.replace(codebook, touched, states);
    }

    private static List<InteractionState> choose(EventGrouping.Event event, Map<String, List<Report>> rows) {
        Map<String, List<Candidate>> byPartner = new TreeMap<>();
        for (Sighting sighting : event.sightings()) {
            for (Report row : rows.getOrDefault(sighting.itemId(), List.of())) {
                byPartner.computeIfAbsent(row.key.partner(), key -> new ArrayList<>()).add(new Candidate(sighting, row));
            }
        }
        List<InteractionState> states = new ArrayList<>();
        byPartner.forEach((partner, candidates) -> {
            Candidate counting = candidates.stream().filter(Candidate::mayCount).findFirst().orElse(null);
            candidates.forEach(candidate -> candidate.explain(counting));
            Candidate shown = counting != null ? counting
                    : candidates.stream().min(Comparator.comparing(candidate -> candidate.sighting.identity().preview()))
                            .orElseThrow();
            states.add(shown.state(event.eventId(), counting != null));
        });
        return states;
    }

    private static Report entity(Sighting sighting, Classification answer, Row row, RowScope scope) {
        Report report = new Report();
        report.key = new Report.Key(sighting.itemId(), sighting.codebook(), row.partner());
        report.category = row.category();
        report.intensity = row.intensity();
        report.format = row.format();
        report.eventStart = answer.eventStart();
        report.eventEnd = answer.eventEnd();
        report.inScope = scope.inScope();
        report.inScopeStrict = scope.inScopeStrict();
        report.confidence = row.confidence();
        report.reason = scope.exclusion().isEmpty() ? null : scope.exclusion();
        return report;
    }

    private Sighting sighting(Occurrence occurrence) {
        try {
            return new Sighting(occurrence.key.itemId(), occurrence.key.codebook(), occurrence.codebookVersion,
                    occurrence.published, occurrence.source, occurrence.duplicateGroup,
                    mapper.readValue(occurrence.identity, IdentityFeatures.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored identity features cannot be read", e);
        }
    }

    private String write(IdentityFeatures identity) {
        try {
            return mapper.writeValueAsString(identity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report that might be the one that counts. */
    private record Candidate(Sighting sighting, Report row) {

        boolean mayCount() {
            return row.inScope && !sighting.identity().preview();
        }

        void explain(Candidate counting) {
            row.counted = equals(counting);
            if (row.counted) {
                row.reason = "counted";
            } else if (sighting.identity().preview()) {
                row.reason = "preview";
            } else if (row.inScope) {
                row.reason = "second report, after " + counting.sighting.itemId();
            } else if (row.reason == null || !row.reason.startsWith("out of scope")) {
                row.reason = "out of scope" + (row.reason == null ? "" : ": " + row.reason);
            }
        }

        InteractionState state(String eventId, boolean counted) {
            return new InteractionState(eventId, sighting.itemId(), sighting.codebookVersion(), row.key.partner(), row.category,
                    row.intensity, row.format, row.eventStart, row.inScope, row.inScopeStrict, counted, row.confidence,
                    row.reason);
        }
    }
}
