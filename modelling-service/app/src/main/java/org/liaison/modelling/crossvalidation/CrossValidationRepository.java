package org.liaison.modelling.crossvalidation;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.modelling.database.Sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of comparisons. */
@Singleton
class CrossValidationRepository {

    private final Sql sql;
    private final ObjectMapper mapper;

    CrossValidationRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    void insert(CrossValidationView view, List<UnitScoreView> units) {
        sql.update("insert into cross_validation (id, document, units) values (?, ?, ?) on conflict (id) do nothing", view.id(),
                json(view), json(units));
    }

    Optional<CrossValidationView> find(String id) {
        return sql.first("select document from cross_validation where id = ?",
                row -> read(row.getString(1), new TypeReference<CrossValidationView>() {
                }), id);
    }

    Optional<List<UnitScoreView>> units(String id) {
        return sql.first("select units from cross_validation where id = ?",
                row -> read(row.getString(1), new TypeReference<List<UnitScoreView>>() {
                }), id);
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a comparison cannot be written as JSON", e);
        }
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored comparison cannot be read", e);
        }
    }
}
