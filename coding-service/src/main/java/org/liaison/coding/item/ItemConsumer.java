package org.liaison.coding.item;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.liaison.kit.inbox.Inbox;
import org.liaison.kit.inbox.IncomingEvent;
import org.liaison.kit.inbox.IncomingEvents;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** Takes in items that the collector accepted or withdrew. */
@ApplicationScoped
class ItemConsumer {

    private static final String NAME = "coding-items";

    private final IncomingEvents events;
    private final Inbox inbox;
    private final LinkedText links;
    private final ItemService items;

    ItemConsumer(IncomingEvents events, Inbox inbox, LinkedText links, ItemService items) {
        this.events = events;
        this.inbox = inbox;
        this.links = links;
        this.items = items;
    }

    @Incoming("items")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent<ItemEvent> event = events.read(message, ItemEvent.class);
        String text = links.textOf(event.data());
        inbox.once(NAME, event.id(), () -> items.receive(event.data(), text));
    }
}
