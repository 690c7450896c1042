package org.liaison.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Sends what the outbox holds and takes it out after Kafka's acknowledgement, so that a crash at any moment repeats a message
 * at worst (receivers have an inbox). A transaction-scoped advisory lock keeps one relay per service at work, whatever the
 * number of replicas; rows are always found by looking for them, never by remembering a position, since rows commit in another
 * order than they are numbered.
 */
@Singleton
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** Events sent before their acknowledgements are waited for... */
    private static final int BATCH = 2000;
    /** ...fewer where they are long: they are held until then. */
    private static final long MOST_CHARACTERS = 4L << 20;
    private static final int FETCH_SIZE = 200;
    private static final long LOCK = 0x4c69_6169_736f_6eL;

    private final DataSource database;
    private final EventProducer producer;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "outbox-relay");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean nudged = new AtomicBoolean();

    OutboxRelay(DataSource database, EventProducer producer, MeterRegistry metrics) {
        this.database = database;
        this.producer = producer;
        metrics.gauge("liaison.outbox.age.seconds", this, OutboxRelay::oldestUnsentSeconds);
    }

    /** Asks for a sweep soon; many nudges while one is waiting count as one. */
    void nudge() {
        if (nudged.compareAndSet(false, true)) {
            try {
                worker.execute(this::sweep);
            } catch (RejectedExecutionException e) {
                nudged.set(false);
            }
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        nudge();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }

    private void sweep() {
        nudged.set(false);
        try {
            boolean more;
            do {
                more = sendBatch();
            } while (more && !worker.isShutdown());
        } catch (SQLException e) {
            LOG.warnf("outbox sweep put off: %s", e.getMessage());
        }
    }

    /** @return whether all were sent and more may wait */
    private boolean sendBatch() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean more = lock(connection) && send(connection);
                connection.commit();
                return more;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Also keeps to the index: the statistics of a table that fills and empties are always of another time. */
    private boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_xact_lock(?),"
                + " set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)")) {
            query.setLong(1, LOCK);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private boolean send(Connection connection) throws SQLException {
        List<Sent> batch = new ArrayList<>();
        boolean cut = handOver(connection, batch);
        producer.flush();
        Set<String> failedKeys = new HashSet<>();
        List<Long> acknowledged = new ArrayList<>(batch.size());
        try (PreparedStatement fault = connection
                .prepareStatement("update outbox set attempts = attempts + 1, last_error = ? where seq = ?")) {
            for (Sent sent : batch) {
                String error = failedKeys.contains(sent.event.key()) ? "an earlier event of the key failed" : sent.error();
                if (error == null) {
                    acknowledged.add(sent.number);
                } else {
                    failedKeys.add(sent.event.key());
                    fault.setString(1, error);
                    fault.setLong(2, sent.number);
                    fault.addBatch();
                }
            }
            fault.executeBatch();
        }
        takeOut(connection, acknowledged);
        if (!failedKeys.isEmpty()) {
            LOG.warnf("outbox keys=%d not_sent, the next sweep tries again", failedKeys.size());
        }
        return cut && failedKeys.isEmpty();
    }

    /** @return whether rows were left for the next batch */
    private boolean handOver(Connection connection, List<Sent> batch) throws SQLException {
        long characters = 0;
        try (Statement query = connection.createStatement()) {
            query.setFetchSize(FETCH_SIZE);
            try (ResultSet row = query.executeQuery("select id, topic, aggregate_id, type, payload, created_at, seq from outbox"
                    + " order by seq limit " + BATCH)) {
                while (characters < MOST_CHARACTERS && row.next()) {
                    StoredEvent event = new StoredEvent(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                            row.getString(4), row.getString(5), row.getTimestamp(6).toInstant());
                    Sent sent = new Sent(row.getLong(7), event, producer.send(event));
                    batch.add(sent);
                    if (sent.unreachable()) {
                        return false;
                    }
                    characters += event.payload().length();
                }
            }
        }
        return batch.size() == BATCH || characters >= MOST_CHARACTERS;
    }

    private static void takeOut(Connection connection, List<Long> numbers) throws SQLException {
        if (!numbers.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
                delete.executeUpdate();
            }
        }
    }

    private double oldestUnsentSeconds() {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query
                        .executeQuery("select extract(epoch from now() - created_at) from outbox order by seq limit 1")) {
            return row.next() ? row.getDouble(1) : 0;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }

    private record Sent(long number, StoredEvent event, Future<RecordMetadata> acknowledgement) {

        /** Whether no broker was found in the time allowed: the next event would wait as long for nothing. */
        boolean unreachable() {
            try {
                if (acknowledgement.isDone()) {
                    acknowledgement.get();
                }
                return false;
            } catch (ExecutionException e) {
                return e.getCause() instanceof TimeoutException;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        /** Waits for the acknowledgement; null when it came. */
        String error() {
            try {
                acknowledgement.get();
                return null;
            } catch (ExecutionException e) {
                return String.valueOf(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "interrupted";
            }
        }
    }
}
