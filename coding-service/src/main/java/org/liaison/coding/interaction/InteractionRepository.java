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
}
