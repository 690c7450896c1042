package org.liaison.modelling.panel;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.liaison.kit.inbox.Inbox;
import org.liaison.kit.inbox.IncomingEvent;
import org.liaison.kit.inbox.IncomingEvents;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** Keeps the newest state of every interaction that the coding service tells of. */
@Singleton
class InteractionConsumer {

    private static final String STREAM = "interactions";

    private final Inbox inbox;
    private final IncomingEvents events;
    private final InteractionRepository repository;
    private final ConsumedEvents consumed;

    InteractionConsumer(Inbox inbox, IncomingEvents events, InteractionRepository repository, ConsumedEvents consumed) {
        this.inbox = inbox;
        this.events = events;
        this.repository = repository;
        this.consumed = consumed;
    }

    @Incoming(STREAM)
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent<InteractionEvent> event = events.read(message, InteractionEvent.class);
        inbox.once(STREAM, event.id(), () -> {
            repository.keep(event.data());
            consumed.count(STREAM);
        });
    }
}
