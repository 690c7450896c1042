package org.liaison.coding.interaction;

import java.util.ArrayList;
import java.util.Collection;
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

    private static final int MOST_AT_ONCE = 1_000;

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
        changes.addAll(withdraw(known.values()));
        publish(codebook, changes);
    }

    /** Withdraws what stands although its event has no report any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawUnreported(String codebook) {
        List<Interaction> some = interactions.unreported(codebook, MOST_AT_ONCE);
        while (!some.isEmpty()) {
            publish(codebook, withdraw(some));
            interactions.flush();
            some = interactions.unreported(codebook, MOST_AT_ONCE);
        }
    }

    private static List<OutgoingEvent> withdraw(Collection<Interaction> gone) {
        List<OutgoingEvent> changes = new ArrayList<>();
        for (Interaction interaction : gone) {
            if (!interaction.withdrawn) {
                interaction.withdraw("no longer reported as this event");
                changes.add(InteractionEvent.of(interaction));
            }
        }
        return changes;
    }

    private void publish(String codebook, List<OutgoingEvent> changes) {
        if (!CodebookVersion.isTrial(codebook)) {
            outbox.publishAll(changes);
        }
    }
}
