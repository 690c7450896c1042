package org.liaison.indicators.fetch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What was fetched, and what makes the next fetch of the same a conditional one. */
@ApplicationScoped
class FetchRepository {

    private static final String SELECT = """
            select id, source, request, outcome, vintage_id, requests, bytes, created_at from fetched""";

    private final Database database;
    private final ObjectMapper mapper;

    FetchRepository(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** The vintage of the last fetch of a request, and what the server gave with each of its pages. */
    record Known(String vintage, List<Validators> pages) {

        static final Known NOTHING = new Known(null, List.of());
    }

    Known known(String requestKey) {
        List<String> vintages = new ArrayList<>();
        List<Validators> pages = database.query(
                "select vintage_id, etag, last_modified from fetch_validator where request_key = ? order by position", row -> {
                    vintages.add(row.getString(1));
                    return new Validators(row.getString(2), row.getString(3));
                }, requestKey);
        return pages.isEmpty() ? Known.NOTHING : new Known(vintages.get(0), pages);
    }

    /** Keeps a fetch, once also where its job ran twice. */
    @Transactional
    void store(UUID id, NewFetch fetch, String requestKey, Outcome outcome, String vintage, List<Exchange> exchanges) {
        long bytes = exchanges.stream().mapToLong(Exchange::bytes).sum();
        database.update("""
                insert into fetched (id, source, request_key, request, outcome, vintage_id, requests, bytes)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", id, fetch.source(), requestKey, json(fetch.masked()),
                outcome.slug(), vintage, json(exchanges), bytes);
        if (outcome == Outcome.UNCHANGED) {
            return;
        }
        database.update("delete from fetch_validator where request_key = ?", requestKey);
        for (int position = 0; position < exchanges.size(); position++) {
            Exchange one = exchanges.get(position);
            database.update("""
                    insert into fetch_validator (request_key, position, address, etag, last_modified, vintage_id)
                    values (?, ?, ?, ?, ?, ?)""", requestKey, position, one.address(), one.etag(), one.lastModified(), vintage);
        }
    }

    Optional<FetchView> find(UUID id) {
        return database.first(SELECT + " where id = ?", this::view, id);
    }

    List<FetchView> all() {
        return database.query(SELECT + " order by created_at, id", this::view);
    }

    private FetchView view(ResultSet row) throws SQLException {
        try {
            String vintage = row.getString("vintage_id");
            return new FetchView(row.getString("id"), row.getString("source"), mapper.readTree(row.getString("request")),
                    row.getString("outcome"), vintage, "/api/indicators/v1/vintages/" + vintage,
                    mapper.readValue(row.getString("requests"), new TypeReference<List<Exchange>>() {
                    }), row.getLong("bytes"), row.getTimestamp("created_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored fetch cannot be read", e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fetch consists of texts and numbers", e);
        }
    }
}
