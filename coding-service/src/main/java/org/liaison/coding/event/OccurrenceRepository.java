package org.liaison.coding.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class OccurrenceRepository implements PanacheRepositoryBase<Occurrence, Occurrence.Key> {

    private static final String NEIGHBOURS = """
            select b.item_id from report a join report b on b.codebook = a.codebook and b.partner = a.partner
              and b.event_start <= a.event_end + 1 and b.event_end >= a.event_start - 1
            where a.codebook = :codebook and a.item_id in (:items)
            union
            select b.item_id from occurrence a join occurrence b on b.codebook = a.codebook
              and (b.duplicate_group = a.duplicate_group or b.event_id = a.event_id)
            where a.codebook = :codebook and a.item_id in (:items)
            union
            select item_id from occurrence where codebook = :codebook and event_id in (:events)
            """;

    /** Makes transactions that regroup events of a codebook wait for each other, over all replicas. */
    void serialise(String codebook) {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtext(:name))")
                .setParameter("name", "events of " + codebook).getSingleResult();
    }

    /** The items that may report one event with the given ones, directly or through others: same partner, adjacent days. */
    @SuppressWarnings("unchecked")
    List<Occurrence> closure(String codebook, String itemId, Set<String> formerEvents) {
        Set<String> items = new HashSet<>(Set.of(itemId));
        Set<String> frontier = items;
        while (!frontier.isEmpty()) {
            List<String> found = getEntityManager().createNativeQuery(NEIGHBOURS, String.class)
                    .setParameter("codebook", codebook).setParameter("items", frontier)
                    .setParameter("events", formerEvents.isEmpty() ? Set.of("") : formerEvents).getResultList();
            frontier = new HashSet<>(found);
            frontier.removeAll(items);
            items.addAll(frontier);
        }
        return list("key.codebook = ?1 and key.itemId in ?2", codebook, items);
    }

}
