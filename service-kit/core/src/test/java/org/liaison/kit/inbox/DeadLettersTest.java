package org.liaison.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;

class DeadLettersTest {

    private final List<Throwable> put = new ArrayList<>();
    private final DeadLetters letters = new DeadLetters((config, vertx, consumer, report) -> new KafkaFailureHandler() {

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
            put.add(reason);
            return Uni.createFrom().voidItem();
        }
    });
    private final KafkaFailureHandler handler = letters.create(null, null, null, null);

    @Test
    void shouldPutAnEventAsideThatCannotBeHandled() {
        var reason = new IllegalArgumentException("no such partner");

        assertThat(isAnswered(reason)).isTrue();
        assertThat(put).containsExactly(reason);
    }

    @Test
    void shouldLeaveAnEventForTheNextStartThatFailsBecauseTheServiceIsStopping() {
        letters.stop(new ShutdownEvent());

        assertThat(isAnswered(new IllegalStateException("EntityManagerFactory is closed"))).isFalse();
        assertThat(put).isEmpty();
    }

    private boolean isAnswered(Throwable reason) {
        var answered = new AtomicBoolean();
        handler.handle(null, reason, Metadata.empty()).subscribe().with(done -> answered.set(true),
                failed -> answered.set(true));
        return answered.get();
    }
}
