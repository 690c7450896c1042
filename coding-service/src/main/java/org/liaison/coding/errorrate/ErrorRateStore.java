package org.liaison.coding.errorrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.outbox.OutgoingEvent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every measurement, and the event that tells of it. */
@ApplicationScoped
class ErrorRateStore {

    private static final String TOPIC = "liaison.coding.error-rates.v1";
    private static final String TYPE = "org.liaison.coding.error-rates.published.v1";

    private final DataSource database;
    private final Outbox outbox;
    private final ObjectMapper mapper;

    ErrorRateStore(DataSource database, Outbox outbox, ObjectMapper mapper) {
        this.database = database;
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** Numbers and dates the measurement, keeps it and publishes it. */
    @Transactional
    ErrorRates publish(ErrorRates measured) {
        try (Connection connection = database.getConnection()) {
            ErrorRates rates = number(connection, measured);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into error_rates (id, revision, codebook, codebook_version, scope, answer) values (?, ?, ?, ?, ?, ?::jsonb)")) {
                insert.setString(1, rates.id());
                insert.setLong(2, rates.revision());
                insert.setString(3, rates.codebook());
                insert.setString(4, rates.codebookVersion());
                insert.setString(5, rates.scope());
                insert.setString(6, mapper.writeValueAsString(rates));
                insert.executeUpdate();
            }
            outbox.publish(new OutgoingEvent(TOPIC, rates.id(), TYPE, rates));
            return rates;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("error rates cannot be kept", e);
        }
    }

    /** Waits for a measurement of the same kind that is being written, so that revisions have no gap and no double. */
    private static ErrorRates number(Connection connection, ErrorRates it) throws SQLException {
        try (PreparedStatement lock = connection
                .prepareStatement("select pg_advisory_xact_lock(hashtext('error_rates ' || ?))")) {
            lock.setString(1, it.id());
            lock.execute();
        }
        try (PreparedStatement next = connection.prepareStatement("select coalesce(max(revision), 0) + 1,"
                + " to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                + " from error_rates where id = ?")) {
            next.setString(1, it.id());
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return new ErrorRates(it.id(), row.getLong(1), it.codebook(), it.codebookVersion(), it.scope(),
                        Instant.parse(row.getString(2)), it.items(), it.units(), it.confidence(), it.interval(), it.classes(),
                        it.matrix(), it.byClass(), it.rows());
            }
        }
    }

    /**
     * The last measurement of each version and scope of a codebook.
     *
     * @param version null for all
     * @param scope null for both
     */
    @Transactional
    List<ErrorRates> latest(String codebook, String version, String scope) {
        String select = """
                select answer from (select distinct on (id) id, answer, revision from error_rates
                  where codebook = ? and (?::text is null or codebook_version = ?) and (?::text is null or scope = ?)
                  order by id, revision desc) last order by id""";
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, codebook);
            query.setString(2, version);
            query.setString(3, version);
            query.setString(4, scope);
            query.setString(5, scope);
            List<ErrorRates> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.readValue(row.getString(1), ErrorRates.class));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("error rates cannot be read", e);
        }
    }
}
