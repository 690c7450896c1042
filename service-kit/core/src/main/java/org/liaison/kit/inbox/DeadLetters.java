package org.liaison.kit.inbox;

import java.util.function.BiConsumer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.reactive.messaging.Metadata;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;

/**
 * What becomes of an event that a consumer cannot handle: it goes to the dead letters, unless the service is stopping. Then the
 * failure says nothing about the event (the database is closed before the last events that were fetched are handled), so it
 * is neither acknowledged nor put aside, and the next start reads it again.
 */
@ApplicationScoped
@Identifier(DeadLetters.STRATEGY)
class DeadLetters implements KafkaFailureHandler.Factory {

    static final String STRATEGY = "dead-letters-unless-stopping";

    private final KafkaFailureHandler.Factory queue;
    private volatile boolean stopping;

    DeadLetters(@Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE) KafkaFailureHandler.Factory queue) {
        this.queue = queue;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
    }

    @Override
    public KafkaFailureHandler create(KafkaConnectorIncomingConfiguration config, Vertx vertx, KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        KafkaFailureHandler letters = queue.create(config, vertx, consumer, reportFailure);
        return new KafkaFailureHandler() {

            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
                return stopping ? Uni.createFrom().nothing() : letters.handle(message, reason, metadata);
            }

            @Override
            public void terminate() {
                letters.terminate();
            }
        };
    }
}
