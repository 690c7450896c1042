package org.liaison.kit.outbox;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Events written in the transaction that causes them, so that neither is ever there without the other; the
 * {@link OutboxRelay} sends them to Kafka afterwards.
 */
@ApplicationScoped
public class Outbox {

    private final Database database;
    private final ObjectMapper mapper;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(Database database, ObjectMapper mapper, OutboxRelay relay, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.mapper = mapper;
        this.relay = relay;
        this.transaction = transaction;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(OutgoingEvent event) {
        publishAll(List.of(event));
    }

    /** Publishes in the given order; one bulk copy for all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        database.copy("outbox (id, topic, aggregate_id, type, payload)", rows -> {
            for (OutgoingEvent event : events) {
                rows.row(UUID.randomUUID(), event.topic(), event.key(), event.type(), json(event));
            }
        });
        nudgeAfterCommit();
    }

    private String json(OutgoingEvent event) {
        try {
            return mapper.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event cannot be written as JSON", e);
        }
    }

    private void nudgeAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                relay.nudge();
            }
        });
    }
}
