package org.liaison.kit.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;

/** The table of keys and the answers given under them, kept for a day. */
@Singleton
class AnswerStore {

    /** A request that left no answer for so long died with its process; its key may be used again. */
    private static final int IN_FLIGHT_SECONDS = 120;

    private final DataSource database;

    AnswerStore(DataSource database) {
        this.database = database;
    }

    /** Takes the key for a request; null when it is now taken, else what is stored under it. */
    StoredAnswer take(String key, String caller, String fingerprint) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (insert(connection, key, caller, fingerprint)) {
                return null;
            }
            StoredAnswer stored = read(connection, key, caller);
            if (stored == null) {
                return insert(connection, key, caller, fingerprint) ? null : read(connection, key, caller);
            }
            return stored;
        }
    }

    void complete(String key, String caller, int status, String location, String mediaType, String body) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update idempotency_key"
                        + " set status = ?, location = ?, media_type = ?, body = ? where key = ? and caller = ?")) {
            update.setInt(1, status);
            update.setString(2, location);
            update.setString(3, mediaType);
            update.setString(4, body);
            update.setString(5, key);
            update.setString(6, caller);
            update.executeUpdate();
        }
    }

    /** Frees the key, since the request had no effect. */
    void release(String key, String caller) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection
                        .prepareStatement("delete from idempotency_key where key = ? and caller = ?")) {
            delete.setString(1, key);
            delete.setString(2, caller);
            delete.executeUpdate();
        }
    }

    @Scheduled(every = "1h", delayed = "3m")
    void purge() throws SQLException {
        try (Connection connection = database.getConnection(); Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from idempotency_key where created_at < now() - interval '1 day'");
        }
    }

    private static boolean insert(Connection connection, String key, String caller, String fingerprint) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into idempotency_key as old (key, caller, fingerprint)"
                        + " values (?, ?, ?) on conflict (key, caller) do update set created_at = now()"
                        + " where old.status is null and old.fingerprint = excluded.fingerprint"
                        + " and old.created_at < now() - interval '" + IN_FLIGHT_SECONDS + " seconds'")) {
            insert.setString(1, key);
            insert.setString(2, caller);
            insert.setString(3, fingerprint);
            return insert.executeUpdate() == 1;
        }
    }

    private static StoredAnswer read(Connection connection, String key, String caller) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select fingerprint, status, location, media_type, body"
                + " from idempotency_key where key = ? and caller = ?")) {
            query.setString(1, key);
            query.setString(2, caller);
            try (ResultSet row = query.executeQuery()) {
                return !row.next() ? null
                        : new StoredAnswer(row.getString(1), row.getObject(2, Integer.class), row.getString(3),
                                row.getString(4), row.getString(5));
            }
        }
    }

    /** @param status null while the first request is still being answered */
    record StoredAnswer(String fingerprint, Integer status, String location, String mediaType, String body) {
    }
}
