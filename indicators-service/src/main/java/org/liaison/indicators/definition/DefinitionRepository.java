package org.liaison.indicators.definition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.indicators.indicator.Definition;
import org.liaison.indicators.indicator.ExpressionParser;
import org.liaison.indicators.indicator.MissingRule;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Users' definitions. */
@ApplicationScoped
class DefinitionRepository {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final String SELECT = """
            select name, version, title, description, expression, unit, missing, pinned, sha256, created_at from definition""";

    private final Database database;

    DefinitionRepository(Database database) {
        this.database = database;
    }

    /** @param version null for the newest */
    Optional<StoredDefinition> find(String name, Integer version) {
        return database.first(SELECT + " where name = ? and (?::integer is null or version = ?) order by version desc limit 1",
                DefinitionRepository::definition, name, version, version);
    }

    List<StoredDefinition> newest() {
        return database.query("select distinct on (name) * from (" + SELECT + ") all_versions order by name, version desc",
                DefinitionRepository::definition);
    }

    List<Integer> versions(String name) {
        return database.query("select version from definition where name = ? order by version", row -> row.getInt(1), name);
    }

    /**
     * Stores a definition as the next version, unless the newest one is the same.
     *
     * @return whether it is new
     */
    @Transactional
    boolean store(Definition definition, String sha256) {
        // Two requests at once would take the same number.
        database.first("select pg_advisory_xact_lock(hashtext('definition ' || ?))", row -> true, definition.name());
        Optional<StoredDefinition> newest = find(definition.name(), null);
        if (newest.isPresent() && newest.get().sha256().equals(sha256)) {
            return false;
        }
        database.update("""
                insert into definition (name, version, title, description, expression, unit, missing, pinned, sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", definition.name(),
                newest.map(one -> one.definition().version()).orElse(0) + 1, definition.title(), definition.description(),
                definition.formula(), definition.unit(), definition.missing().key(), json(definition.pinned()), sha256);
        return true;
    }

    static String json(Map<String, Integer> pinned) {
        try {
            return JSON.writeValueAsString(pinned);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and numbers", e);
        }
    }

    private static StoredDefinition definition(ResultSet row) throws SQLException {
        try {
            Map<String, Integer> pinned = JSON.readValue(row.getString("pinned"), new TypeReference<Map<String, Integer>>() {
            });
            return new StoredDefinition(new Definition(row.getString("name"), row.getInt("version"), row.getString("title"),
                    row.getString("description"), ExpressionParser.parse(row.getString("expression")), row.getString("unit"),
                    MissingRule.of(row.getString("missing")).orElseThrow(), pinned, false), row.getString("sha256"),
                    row.getTimestamp("created_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }
}
