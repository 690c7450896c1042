package org.liaison.kit.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

/** A key whose request is being answered: an open transaction, ended once by an answer or by giving the key up. */
final class HeldKey {

    private static final Logger LOG = Logger.getLogger(HeldKey.class);

    private final Connection connection;
    private final String key;
    private final String caller;
    private final AtomicBoolean ended = new AtomicBoolean();

    HeldKey(Connection connection, String key, String caller) {
        this.connection = connection;
        this.key = key;
        this.caller = caller;
    }

    /** Keeps the answer under the key. */
    void complete(int status, String location, String mediaType, String body) throws SQLException {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update idempotency_key"
                + " set status = ?, location = ?, media_type = ?, body = ? where key = ? and caller = ?")) {
            update.setInt(1, status);
            update.setString(2, location);
            update.setString(3, mediaType);
            update.setString(4, body);
            update.setString(5, key);
            update.setString(6, caller);
            update.executeUpdate();
            connection.commit();
        } finally {
            giveBack(connection);
        }
    }

    /** Frees the key, since the request had no effect. */
    void release() {
        if (ended.compareAndSet(false, true)) {
            giveBack(connection);
        }
    }

    /** Undoes what was not committed and returns the connection to the pool. */
    static void giveBack(Connection connection) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debugf("a connection of an idempotency key is gone: %s", e.getMessage());
        }
    }
}
