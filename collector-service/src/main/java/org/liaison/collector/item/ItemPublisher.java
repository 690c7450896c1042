package org.liaison.collector.item;

import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.outbox.OutgoingEvent;

/** Publishes the present state of items in the transaction that changed them. */
@Singleton
class ItemPublisher {

    private final ItemStore store;
    private final Outbox outbox;

    ItemPublisher(ItemStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /** Publishes those of the items that are accepted. */
    void publish(Collection<String> ids) {
        if (!ids.isEmpty()) {
            outbox.publishAll(store.rows(List.copyOf(ids)).stream().filter(r -> r.status() == ItemStatus.ACCEPTED)
                    .map(ItemEvent::of).toList());
        }
    }

    /** Publishes accepted items that have just been kept. */
    void publishNew(List<OutgoingEvent> events) {
        outbox.publishAll(events);
    }

    /** Publishes that items that had been accepted are so no more. */
    void withdraw(Collection<String> ids) {
        if (!ids.isEmpty()) {
            outbox.publishAll(store.rows(List.copyOf(ids)).stream().map(ItemEvent::of).toList());
        }
    }
}
