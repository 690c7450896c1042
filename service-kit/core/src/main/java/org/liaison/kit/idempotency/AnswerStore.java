package org.liaison.kit.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;

/**
 * The table of keys and the answers given under them, kept for a day. While a request is being answered its row is inserted but
 * not committed: if the process dies, the database forgets the key with it, and the request may be sent again at once.
 */
@Singleton
class AnswerStore {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;

    AnswerStore(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the key for a request.
     *
     * @return what was stored under the key; else the key, to be completed or released
     * @throws KeyInUseException while another request with the key is being answered
     */
    Taken take(String key, String caller, String fingerprint) throws SQLException {
        Connection connection = database.getConnection();
        boolean held = false;
        try {
            connection.setAutoCommit(false);
            StoredAnswer stored = insert(connection, key, caller, fingerprint) ? null : read(connection, key, caller);
            held = stored == null;
            return new Taken(stored, held ? new HeldKey(connection, key, caller) : null);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new KeyInUseException();
            }
            throw e;
        } finally {
            if (!held) {
                HeldKey.giveBack(connection);
            }
        }
    }

    @Scheduled(every = "1h", delayed = "3m")
    void purge() throws SQLException {
        try (Connection connection = database.getConnection(); Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from idempotency_key where created_at < now() - interval '1 day'");
        }
    }

    /** Waits a moment for a request that is about to end. */
    private static boolean insert(Connection connection, String key, String caller, String fingerprint) throws SQLException {
        try (Statement patience = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into idempotency_key (key, caller, fingerprint)"
                        + " values (?, ?, ?) on conflict (key, caller) do nothing")) {
            patience.execute("set local lock_timeout = '200ms'");
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
                if (!row.next()) {
                    throw new KeyInUseException();
                }
                return new StoredAnswer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
            }
        }
    }

    /** Exactly one of the two is there. */
    record Taken(StoredAnswer stored, HeldKey held) {
    }

    record StoredAnswer(String fingerprint, int status, String location, String mediaType, String body) {
    }

    /** Another request with the key is being answered. */
    static final class KeyInUseException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
