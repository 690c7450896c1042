package org.liaison.coding.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.classify.Classification;
import org.liaison.coding.classify.Row;
import org.liaison.coding.classify.RowScope;
import org.liaison.coding.interaction.InteractionService;
import org.liaison.coding.interaction.InteractionState;

/**
 * Decides which items report one event, and which report of it counts: the earliest that yields a row in scope, on the same day
 * the NATO site's; a preview never. A person's ruling prevails.
 */
@ApplicationScoped
public class EventService {

    private final OccurrenceRepository occurrences;
    private final SightingStore sightings;
    private final EventRulings rulings;
    private final ReportRepository reports;
    private final InteractionService interactions;

    EventService(OccurrenceRepository occurrences, SightingStore sightings, EventRulings rulings, ReportRepository reports,
            InteractionService interactions) {
        this.occurrences = occurrences;
        this.sightings = sightings;
        this.rulings = rulings;
        this.reports = reports;
        this.interactions = interactions;
    }

    /** To be called first in a transaction that reports: one at a time regroups the events of a codebook. */
    public void serialise(String codebook) {
        occurrences.serialise(codebook);
    }

    /** How many interactions of a codebook stand. */
    public long interactions(String codebook) {
        return interactions.standing(codebook);
    }

    /** Which of the items report an event by what is known. */
    public Set<String> reporting(String codebook, Collection<String> items) {
        return occurrences.list("key.codebook = ?1 and key.itemId in ?2", codebook, items).stream()
                .map(occurrence -> occurrence.key.itemId()).collect(Collectors.toSet());
    }

    /** Puts an item's rows in place of what it said before. An item that announces an event has no rows and belongs to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void report(Sighting sighting, Classification answer, Map<String, RowScope> scopes) {
        String codebook = sighting.codebook();
        Set<String> formerEvents = formerEvents(codebook, sighting.itemId());
        reports.deleteOf(codebook, sighting.itemId());
        if (answer.rows().isEmpty() && !sighting.identity().aside()) {
            sightings.remove(codebook, sighting.itemId());
        } else {
            sightings.store(sighting);
            for (Row row : answer.rows()) {
                reports.persist(entity(sighting, answer, row, scopes.get(row.partner())));
            }
        }
        regroup(codebook, Set.of(sighting.itemId()), formerEvents);
    }

    /** Takes an item's rows away. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String codebook, String itemId) {
        Set<String> formerEvents = formerEvents(codebook, itemId);
        reports.deleteOf(codebook, itemId);
        sightings.remove(codebook, itemId);
        regroup(codebook, Set.of(itemId), formerEvents);
    }

    private Set<String> formerEvents(String codebook, String itemId) {
        Occurrence known = occurrences.findById(new Occurrence.Key(itemId, codebook));
        return known == null || known.eventId == null ? Set.of() : Set.of(known.eventId);
    }

    /**
     * Groups anew whatever is linked with some items or belongs to some events.
     *
     * @param formerEvents events that may have lost an item
     */
    void regroup(String codebook, Collection<String> items, Set<String> formerEvents) {
        Set<String> touched = new HashSet<>(formerEvents);
        Set<String> start = new HashSet<>(items);
        occurrences.ofEvents(codebook, formerEvents).forEach(occurrence -> start.add(occurrence.key.itemId()));
        Map<String, SightingStore.Known> known = sightings.closure(codebook, start);
        known.values().forEach(one -> {
            if (one.occurrence().eventId != null) {
                touched.add(one.occurrence().eventId);
            }
        });
        Map<String, List<Report>> rows = new HashMap<>();
        if (!known.isEmpty()) {
            reports.of(codebook, known.keySet())
                    .forEach(row -> rows.computeIfAbsent(row.key.itemId(), key -> new ArrayList<>()).add(row));
        }
        List<InteractionState> states = new ArrayList<>();
        List<Sighting> all = known.values().stream().map(SightingStore.Known::sighting).toList();
        for (EventGrouping.Event event : EventGrouping.group(all, rulings.standing(codebook, known.keySet()))) {
            for (Sighting sighting : event.sightings()) {
                Occurrence occurrence = known.get(sighting.itemId()).occurrence();
                occurrence.eventId = event.eventId();
                occurrence.eventReason = event.reasons().get(sighting.itemId());
            }
            states.addAll(CountingReport.choose(event, rows));
            touched.add(event.eventId());
        }
        interactions.replace(codebook, touched, states);
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
}
