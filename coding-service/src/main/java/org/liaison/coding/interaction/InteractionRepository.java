package org.liaison.coding.interaction;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class InteractionRepository implements PanacheRepositoryBase<Interaction, String> {

    List<Interaction> ofEvents(String codebook, Set<String> events) {
        return list("codebook = ?1 and eventId in ?2", codebook, events);
    }

    /** Interactions that stand, but whose event has lost the report after which it is called. */
    @SuppressWarnings("unchecked")
    List<Interaction> unreported(String codebook, int most) {
        return getEntityManager().createNativeQuery("""
                select i.* from interaction i where i.codebook = :codebook and not i.withdrawn and not exists (select 1
                  from occurrence o where o.codebook = i.codebook and 'ev-' || o.item_id = i.event_id) order by i.id""",
                Interaction.class).setParameter("codebook", codebook).setMaxResults(most).getResultList();
    }
}
