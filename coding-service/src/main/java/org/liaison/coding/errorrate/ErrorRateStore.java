package org.liaison.coding.errorrate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.codebook.Scope;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.outbox.OutgoingEvent;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every measurement, and the event that tells of it. */
@ApplicationScoped
class ErrorRateStore {

    private static final String TOPIC = "liaison.coding.error-rates.v1";
    private static final String TYPE = "org.liaison.coding.error-rates.published.v1";

    private final Database database;
    private final Outbox outbox;
    private final ObjectMapper mapper;

    ErrorRateStore(Database database, Outbox outbox, ObjectMapper mapper) {
        this.database = database;
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** Numbers and dates the measurement, keeps it and publishes it. */
    @Transactional
    ErrorRates publish(ErrorRates measured) {
        ErrorRates rates = number(measured);
        database.update("insert into error_rates (id, revision, codebook, codebook_version, scope, answer)"
                + " values (?, ?, ?, ?, ?, ?::jsonb)", rates.id(), rates.revision(), rates.codebook(), rates.codebookVersion(),
                rates.scope(), json(rates));
        outbox.publish(new OutgoingEvent(TOPIC, rates.id(), TYPE, rates));
        return rates;
    }

    /** Waits for a measurement of the same kind that is being written, so that revisions have no gap and no double. */
    private ErrorRates number(ErrorRates it) {
        database.each("select pg_advisory_xact_lock(hashtext('error_rates ' || ?))", row -> {
        }, it.id());
        return database.first("select coalesce(max(revision), 0) + 1,"
                + " to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                + " from error_rates where id = ?",
                row -> new ErrorRates(it.id(), row.getLong(1), it.codebook(), it.codebookVersion(), it.scope(),
                        Instant.parse(row.getString(2)), it.items(), it.units(), it.confidence(), it.interval(), it.classes(),
                        it.matrix(), it.byClass(), it.rows()),
                it.id()).orElseThrow();
    }

    /**
     * The last measurement of each version and scope of a codebook.
     *
     * @param version null for all
     * @param scope null for both
     */
    @Transactional
    List<ErrorRates> latest(String codebook, String version, Scope scope) {
        String key = scope == null ? null : scope.key();
        return database.query("""
                select answer from (select distinct on (id) id, answer, revision from error_rates
                  where codebook = ? and (?::text is null or codebook_version = ?) and (?::text is null or scope = ?)
                  order by id, revision desc) last order by id""", this::read, codebook, version, version, key, key);
    }

    private String json(ErrorRates rates) {
        try {
            return mapper.writeValueAsString(rates);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("error rates cannot be written as JSON", e);
        }
    }

    private ErrorRates read(ResultSet row) throws SQLException {
        try {
            return mapper.readValue(row.getString(1), ErrorRates.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored error rates cannot be read", e);
        }
    }
}
