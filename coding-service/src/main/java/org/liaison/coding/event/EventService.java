package org.liaison.coding.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final RegroupingStore regroupings;
    private final InteractionService interactions;

    EventService(OccurrenceRepository occurrences, SightingStore sightings, EventRulings rulings, ReportRepository reports,
            RegroupingStore regroupings, InteractionService interactions) {
        this.occurrences = occurrences;
        this.sightings = sightings;
        this.rulings = rulings;
        this.reports = reports;
        this.regroupings = regroupings;
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

    /** Puts an item's rows in place of what it said before. An item that announces an event has no rows and belongs to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void report(Sighting sighting, Classification answer, Map<String, RowScope> scopes) {
        Reported reported = new Reported(sighting, answer, scopes);
        String codebook = sighting.codebook();
        Set<String> formerEvents = formerEvents(codebook, sighting.itemId());
        reports.deleteOf(codebook, sighting.itemId());
        if (!reported.tells()) {
            sightings.remove(codebook, sighting.itemId());
        } else {
            sightings.store(sighting);
            for (Row row : answer.rows()) {
                reports.persist(reported.report(row));
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
        settle(codebook, List.of(known.values()), touched);
    }

    /**
     * Groups items by event and tells what that makes of their interactions.
     *
     * @param components items of which none is linked with an item of another component, or with one that is not here
     * @param names events that the items are known by, or may have been
     */
    void settle(String codebook, Collection<? extends Collection<SightingStore.Known>> components, Set<String> names) {
        Map<String, Occurrence> known = new HashMap<>();
        components.forEach(component -> component
                .forEach(one -> known.put(one.sighting().itemId(), one.occurrence())));
        regroupings.grouped(codebook, known.keySet());
        Map<String, List<Report>> rows = new HashMap<>();
        if (!known.isEmpty()) {
            reports.of(codebook, known.keySet())
                    .forEach(row -> rows.computeIfAbsent(row.key.itemId(), key -> new ArrayList<>()).add(row));
        }
        List<EventRuling> standing = rulings.standing(codebook, known.keySet());
        Set<String> touched = new HashSet<>(names);
        List<InteractionState> states = new ArrayList<>();
        for (Collection<SightingStore.Known> component : components) {
            List<Sighting> all = component.stream().map(SightingStore.Known::sighting).toList();
            for (EventGrouping.Event event : EventGrouping.group(all, standing)) {
                for (Sighting sighting : event.sightings()) {
                    Occurrence occurrence = known.get(sighting.itemId());
                    occurrence.eventId = event.eventId();
                    occurrence.eventReason = event.reasons().get(sighting.itemId());
                }
                states.addAll(CountingReport.choose(event, rows));
                touched.add(event.eventId());
            }
        }
        interactions.replace(codebook, touched, states);
    }
}
