package org.liaison.modelling.panel;

import jakarta.inject.Singleton;

import org.liaison.modelling.database.Sql;

/**
 * Counts handled events, stale and repeated states of an aggregate included, so that a caller sees when the stream is quiet.
 */
@Singleton
class ConsumedEvents {

    private final Sql sql;

    ConsumedEvents(Sql sql) {
        this.sql = sql;
    }

    void count(String stream) {
        sql.update("update consumed set events = events + 1 where stream = ?", stream);
    }

    long of(String stream) {
        return sql.first("select events from consumed where stream = ?", row -> row.getLong(1), stream).orElse(0L);
    }
}
