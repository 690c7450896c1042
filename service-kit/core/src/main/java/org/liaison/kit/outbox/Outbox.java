package org.liaison.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Events written in the transaction that causes them, so that neither is ever there without the other; the
 * {@link OutboxRelay} sends them to Kafka afterwards.
 */
@ApplicationScoped
public class Outbox {

    private final DataSource database;
    private final ObjectMapper mapper;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(DataSource database, ObjectMapper mapper, OutboxRelay relay, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.mapper = mapper;
        this.relay = relay;
        this.transaction = transaction;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(OutgoingEvent event) {
        publishAll(List.of(event));
    }

    /** Publishes in the given order; one round trip for all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (id, topic, aggregate_id, type, payload) values (?, ?, ?, ?, ?)")) {
            for (OutgoingEvent event : events) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, event.topic());
                insert.setString(3, event.key());
                insert.setString(4, event.type());
                insert.setString(5, mapper.writeValueAsString(event.data()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event cannot be written as JSON", e);
        }
        nudgeAfterCommit();
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

    /** The outbox could not be written; the caller's transaction rolls back. */
    static final class OutboxException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutboxException(SQLException cause) {
            super(cause);
        }
    }
}
