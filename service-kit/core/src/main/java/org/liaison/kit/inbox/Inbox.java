package org.liaison.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.kit.problem.TransientFailure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Makes the effect of an event happen once, however often Kafka delivers it: the event's id is recorded in the same transaction
 * as the effect.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int FIRST_PAUSE_MS = 100;
    private static final int LONGEST_PAUSE_MS = 5_000;
    /** Ten minutes of five seconds: longer than a database fail-over, shorter than a consumer's patience. */
    private static final int MOST_ATTEMPTS = 120;
    /** Longer than the retention of the topics, so that no replayed event is taken for a new one. */
    private static final int KEEP_DAYS = 30;

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the effect in a transaction of its own, unless this consumer has handled the event before. Failures that pass by
     * themselves are tried again; any other is thrown to the caller and leaves nothing behind.
     *
     * @return whether the effect ran
     */
    public boolean once(String consumer, String eventId, Runnable effect) {
        for (int attempt = 1;; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    if (!record(consumer, eventId)) {
                        return false;
                    }
                    effect.run();
                    return true;
                });
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !TransientFailure.is(e)) {
                    throw e;
                }
                LOG.warnf("consumer=%s event=%s attempt=%d put off: %s", consumer, eventId, attempt, e.getMessage());
                pause(attempt);
            }
        }
    }

    @Scheduled(every = "1h", delayed = "2m")
    void purge() throws SQLException {
        try (Connection connection = database.getConnection(); Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from inbox where received_at < now() - interval '" + KEEP_DAYS + " days'");
        }
    }

    private boolean record(String consumer, String eventId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setString(2, eventId);
            return insert.executeUpdate() == 1;
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * (1L << Math.min(attempt, 6))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
