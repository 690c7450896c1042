package org.liaison.coding.event;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class OccurrenceRepository implements PanacheRepositoryBase<Occurrence, Occurrence.Key> {

    /** Makes transactions that regroup events of a codebook wait for each other, over all replicas. */
    void serialise(String codebook) {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtext(:name))")
                .setParameter("name", "events of " + codebook).getSingleResult();
    }

    /** Makes such transactions wait for this one, and this one for them; others that work beside each other do not wait. */
    void beside(String codebook) {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock_shared(hashtext(:name))")
                .setParameter("name", "events of " + codebook).getSingleResult();
    }

    List<Occurrence> of(String codebook, Collection<String> items) {
        return list("key.codebook = ?1 and key.itemId in ?2", codebook, items);
    }

    List<Occurrence> ofEvents(String codebook, Set<String> events) {
        return events.isEmpty() ? List.of() : list("key.codebook = ?1 and eventId in ?2", codebook, events);
    }
}
