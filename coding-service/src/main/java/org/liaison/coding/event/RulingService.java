package org.liaison.coding.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.kit.problem.ProblemException;

/** Lets a person bring reports together or put them apart, and take that back. */
@ApplicationScoped
class RulingService {

    private final OccurrenceRepository occurrences;
    private final EventRulings rulings;
    private final EventService events;

    RulingService(OccurrenceRepository occurrences, EventRulings rulings, EventService events) {
        this.occurrences = occurrences;
        this.rulings = rulings;
        this.events = events;
    }

    /**
     * From now on the items do not report the event of the rest.
     *
     * @throws ProblemException 404 for an unknown event, 422 where the items are none, all or others than the event's
     */
    @Transactional
    RulingView split(String codebook, String event, NewSplit split, String decidedBy) {
        occurrences.serialise(codebook);
        Set<String> members = members(codebook, event);
        Set<String> items = new LinkedHashSet<>(split.items());
        Set<String> strangers = new TreeSet<>(items);
        strangers.removeAll(members);
        if (!strangers.isEmpty()) {
            throw ProblemException.unprocessable("/items", "not reports of " + event + ": " + String.join(", ", strangers));
        }
        Set<String> rest = new TreeSet<>(members);
        rest.removeAll(items);
        if (rest.isEmpty()) {
            throw ProblemException.unprocessable("/items", "these are all reports of the event; none would be left");
        }
        return decide(codebook, rulings.add(codebook, false, items, rest, split.reason(), decidedBy), Set.of(event));
    }

    /**
     * From now on the items of the events report one event.
     *
     * @throws ProblemException 404 for an unknown event, 422 where there are not two
     */
    @Transactional
    RulingView merge(String codebook, NewMerge merge, String decidedBy) {
        occurrences.serialise(codebook);
        Set<String> merged = new LinkedHashSet<>(merge.events());
        if (merged.size() < 2) {
            throw ProblemException.unprocessable("/events", "expected two events or more");
        }
        Set<String> items = new TreeSet<>();
        merged.forEach(event -> items.addAll(members(codebook, event)));
        return decide(codebook, rulings.add(codebook, true, items, Set.of(), merge.reason(), decidedBy), merged);
    }

    /** Takes a ruling back: what it said is decided by the other rulings and the rules again. */
    @Transactional
    RulingView undo(String codebook, String id, String undoneBy) {
        occurrences.serialise(codebook);
        EventRuling ruling = rulings.standing(codebook, id)
                .orElseThrow(() -> ProblemException.notFound("standing ruling", "'" + id + "'"));
        Set<String> events = new TreeSet<>();
        items(ruling).forEach(item -> events.addAll(eventOf(codebook, item)));
        rulings.undo(id, undoneBy);
        return decide(codebook, ruling, events);
    }

    private RulingView decide(String codebook, EventRuling ruling, Set<String> touched) {
        events.regroup(codebook, items(ruling), touched);
        TreeMap<String, List<String>> now = new TreeMap<>();
        for (Occurrence occurrence : occurrences.of(codebook, items(ruling))) {
            now.computeIfAbsent(occurrence.eventId, event -> new ArrayList<>()).add(occurrence.key.itemId());
        }
        return new RulingView(ruling.id(), ruling.merge() ? "merge" : "split", sorted(ruling.items()), sorted(ruling.rest()),
                ruling.reason(), ruling.decidedBy(),
                now.entrySet().stream().map(event -> new RulingView.EventItems(event.getKey(), sorted(event.getValue())))
                        .toList());
    }

    private Set<String> members(String codebook, String event) {
        Set<String> items = new TreeSet<>();
        occurrences.ofEvents(codebook, Set.of(event)).forEach(occurrence -> items.add(occurrence.key.itemId()));
        if (items.isEmpty()) {
            throw ProblemException.notFound("event", "'" + event + "'");
        }
        return items;
    }

    private List<String> eventOf(String codebook, String item) {
        return occurrences.of(codebook, List.of(item)).stream().map(occurrence -> occurrence.eventId).toList();
    }

    private static Set<String> items(EventRuling ruling) {
        Set<String> items = new TreeSet<>(ruling.items());
        items.addAll(ruling.rest());
        return items;
    }

    private static List<String> sorted(Collection<String> items) {
        return items.stream().sorted().toList();
    }
}
