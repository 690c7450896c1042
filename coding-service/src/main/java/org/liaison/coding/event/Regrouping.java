package org.liaison.coding.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.interaction.InteractionService;

/**
 * Groups all events of a codebook anew, after its items were coded: finds the pairs of items that report one event partner by
 * partner, joins them to components that share nothing with each other, and groups the components side by side. What is done
 * depends on no order, and each component is grouped in one transaction with the row that says so. An item that comes meanwhile
 * is grouped at once with all that it is linked to, which then is waited for no longer.
 */
@ApplicationScoped
public class Regrouping {

    private static final int BATCH = 400;
    private static final RegroupingStore.Dated FIRST = new RegroupingStore.Dated(-1, "", LocalDate.of(1, 1, 1), null, null);

    private final RegroupingStore store;
    private final OccurrenceRepository occurrences;
    private final SightingStore sightings;
    private final ReportBatch reports;
    private final EventService events;
    private final InteractionService interactions;

    Regrouping(RegroupingStore store, OccurrenceRepository occurrences, SightingStore sightings, ReportBatch reports,
            EventService events, InteractionService interactions) {
        this.store = store;
        this.occurrences = occurrences;
        this.sightings = sightings;
        this.reports = reports;
        this.events = events;
        this.interactions = interactions;
    }

    /** How a step of the work ended. */
    public enum Step {
        DONE,
        /** All that is left is in other hands. */
        BUSY,
        FINISHED
    }

    /** To be called before something is read that {@link #put} changes: items that come one by one wait until the end. */
    public void beside(String codebook) {
        occurrences.beside(codebook);
    }

    /** Puts what items say in place of what they said before; their events stay as they are until they are grouped. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(String codebook, Collection<Reported> reported) {
        reports.put(codebook, reported);
    }

    /** Begins: every item is coded. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID recoding, String codebook) {
        occurrences.serialise(codebook);
        store.begin(recoding, codebook);
    }

    /** Compares the items of a partner. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Step compare(UUID recoding, String codebook) {
        Optional<String> partner = store.lockPartner(recoding);
        if (partner.isEmpty()) {
            return store.unfinished(recoding, RegroupingStore.COMPARING) ? Step.BUSY : Step.FINISHED;
        }
        List<int[]> pairs = new ArrayList<>();
        SightingSweep sweep = new SightingSweep((earlier, later) -> pairs.add(new int[] { earlier, later }));
        List<RegroupingStore.Dated> page = store.next(recoding, codebook, partner.get(), FIRST);
        while (!page.isEmpty()) {
            page.forEach(one -> sweep.next(one.number(), one.first(), one.last(), sightings.read(one.identity())));
            store.pairs(recoding, pairs);
            pairs.clear();
            page = store.next(recoding, codebook, partner.get(), page.get(page.size() - 1));
        }
        store.finish(recoding, RegroupingStore.COMPARING, partner.get());
        return Step.DONE;
    }

    /** Joins the pairs; to be called once, when all are compared. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(UUID recoding, String codebook, int parts) {
        store.keep(recoding, store.components(recoding, codebook));
        store.share(recoding, parts);
    }

    /** Groups the next components of a free share. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Step group(UUID recoding, String codebook, int parts) {
        Optional<RegroupingStore.Share> share = store.lockShare(recoding);
        if (share.isEmpty()) {
            return store.unfinished(recoding, RegroupingStore.GROUPING) ? Step.BUSY : Step.FINISHED;
        }
        beside(codebook);
        List<RegroupingStore.Queued> queued = store.next(recoding, share.get(), parts, BATCH);
        if (queued.isEmpty()) {
            store.finish(recoding, RegroupingStore.GROUPING, Integer.toString(share.get().part()));
            return Step.DONE;
        }
        Set<String> items = new HashSet<>();
        queued.forEach(one -> items.add(one.itemId()));
        Map<String, SightingStore.Known> known = sightings.known(codebook, items);
        Map<Integer, List<SightingStore.Known>> components = new LinkedHashMap<>();
        for (RegroupingStore.Queued one : queued) {
            SightingStore.Known sighting = known.get(one.itemId());
            if (sighting != null) {
                components.computeIfAbsent(one.component(), key -> new ArrayList<>()).add(sighting);
            }
        }
        // an event is called after one of its items, so that no other component has to do with these names
        Set<String> names = new HashSet<>();
        items.forEach(item -> names.add(EventGrouping.name(item)));
        events.settle(codebook, components.values(), names);
        store.advance(recoding, share.get().part(), queued.get(queued.size() - 1).component(), queued.size());
        return Step.DONE;
    }

    /** Ends: events of which no item tells any more are withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID recoding, String codebook) {
        occurrences.serialise(codebook);
        interactions.withdrawUnreported(codebook);
        store.clear(recoding);
    }

    /** Gives up what is left. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(UUID recoding) {
        store.clear(recoding);
    }
}
