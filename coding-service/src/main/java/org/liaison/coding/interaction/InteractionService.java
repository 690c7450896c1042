package org.liaison.coding.interaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.codebook.CodebookVersion;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.outbox.OutgoingEvent;

/** Keeps interactions and tells the other services of each change. */
@ApplicationScoped
public class InteractionService {

    private final InteractionRepository interactions;
    private final Outbox outbox;

    InteractionService(InteractionRepository interactions, Outbox outbox) {
        this.interactions = interactions;
        this.outbox = outbox;
    }

    /** How many interactions of a codebook stand, counted or not. */
    public long standing(String codebook) {
        return interactions.count("codebook = ?1 and not withdrawn", codebook);
    }

    /**
     * Makes the given states all that is known of the given events: new ones are coded, changed ones corrected, missing ones
     * withdrawn, equal ones left alone.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String codebook, Set<String> events, List<InteractionState> states) {
        if (events.isEmpty()) {
            return;
        }
        Map<String, Interaction> known = new HashMap<>();
        interactions.ofEvents(codebook, events).forEach(interaction -> known.put(interaction.id, interaction));
        List<OutgoingEvent> changes = new ArrayList<>();
        for (InteractionState state : states) {
            String id = codebook + ":" + state.eventId() + ":" + state.partner();
            Interaction interaction = known.remove(id);
            if (interaction == null) {
                interaction = new Interaction();
                interaction.id = id;
                interaction.codebook = codebook;
            } else if (!interaction.withdrawn && interaction.state().equals(state)) {
                continue;
            }
            interaction.take(state);
            interactions.persist(interaction);
            changes.add(InteractionEvent.of(interaction));
        }
        for (Interaction gone : known.values()) {
            if (!gone.withdrawn) {
                gone.withdraw("no longer reported as this event");
                changes.add(InteractionEvent.of(gone));
            }
        }
        if (!CodebookVersion.isTrial(codebook)) {
            outbox.publishAll(changes);
        }
    }
}
