package org.liaison.kit.example;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.liaison.kit.inbox.Inbox;
import org.liaison.kit.inbox.IncomingEvent;
import org.liaison.kit.inbox.IncomingEvents;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** Remembers the events whose effect ran. */
@Singleton
public class EchoConsumer {

    private final Inbox inbox;
    private final IncomingEvents events;
    private final List<IncomingEvent<Named>> effects = new CopyOnWriteArrayList<>();

    EchoConsumer(Inbox inbox, IncomingEvents events) {
        this.inbox = inbox;
        this.events = events;
    }

    @Incoming("echo")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent<Named> event = events.read(message, Named.class);
        inbox.once("echo", event.id(), () -> effects.add(event));
    }

    List<IncomingEvent<Named>> effects() {
        return effects;
    }

    public record Named(String name) {
    }
}
