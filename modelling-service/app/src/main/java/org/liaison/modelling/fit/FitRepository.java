package org.liaison.modelling.fit;

import java.util.Optional;
import java.util.OptionalLong;

import jakarta.inject.Singleton;

import org.liaison.kit.table.Table;
import org.liaison.modelling.database.PagedTable;
import org.liaison.modelling.database.PagedTable.KeyedRow;
import org.liaison.modelling.database.Sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of fits. */
@Singleton
class FitRepository {

    private final Sql sql;
    private final ObjectMapper mapper;

    FitRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /**
     * Stores a fit unless it has succeeded before.
     *
     * @param matrices null for a failed fit
     * @return the revision of the fit, empty where it was there already
     */
    OptionalLong insert(FitView fit, FitMatrices matrices) {
        return sql.first("insert into fit as old (id, revision, status, data_sha256, document, matrices) values (?, 1, ?, ?, ?, ?)"
                + " on conflict (id) do update set revision = old.revision + 1, status = excluded.status,"
                + " document = excluded.document, matrices = excluded.matrices where old.status = 'failed' returning revision",
                row -> row.getLong(1), fit.id(), fit.status(), fit.dataSha256(), json(fit),
                matrices == null ? null : json(matrices)).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    Optional<FitView> find(String id) {
        return sql.first("select document from fit where id = ?", row -> read(row.getString(1), FitView.class), id);
    }

    Optional<FitMatrices> matrices(String id) {
        return sql.first("select matrices from fit where id = ? and matrices is not null",
                row -> read(row.getString(1), FitMatrices.class), id);
    }

    /** The list in the order of estimation. */
    Table list() {
        return new PagedTable("fits", FitTables.LISTED, (key, limit) -> sql.list(
                "select seq, document, created_at from fit where seq > ? order by seq limit ?",
                row -> new KeyedRow(row.getLong(1), FitTables.listed(read(row.getString(2), FitView.class),
                        row.getTimestamp(3).toInstant())),
                key, limit));
    }

    /** The canonical text of a specification. */
    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a fit cannot be written as JSON", e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored fit cannot be read", e);
        }
    }
}
