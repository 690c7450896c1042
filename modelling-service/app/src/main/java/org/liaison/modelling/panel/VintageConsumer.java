package org.liaison.modelling.panel;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.liaison.kit.inbox.Inbox;
import org.liaison.kit.inbox.IncomingEvent;
import org.liaison.kit.inbox.IncomingEvents;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** Remembers which releases of external data there are and where their covariates can be had. */
@Singleton
class VintageConsumer {

    private static final String STREAM = "vintages";

    private final Inbox inbox;
    private final IncomingEvents events;
    private final VintageRepository repository;
    private final ConsumedEvents consumed;
    private final Rebuilds rebuilds;

    VintageConsumer(Inbox inbox, IncomingEvents events, VintageRepository repository, ConsumedEvents consumed,
            Rebuilds rebuilds) {
        this.inbox = inbox;
        this.events = events;
        this.repository = repository;
        this.consumed = consumed;
        this.rebuilds = rebuilds;
    }

    @Incoming(STREAM)
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent<VintageEvent> event = events.read(message, VintageEvent.class);
        inbox.once(STREAM, event.id(), () -> {
            repository.keep(event.data());
            consumed.count(STREAM);
        });
        rebuilds.look();
    }
}
