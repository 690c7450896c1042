package org.liaison.modelling.fit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.inject.Singleton;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.modelling.database.Sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of fits. */
@Singleton
class FitRepository {

    private static final List<Column> LISTED = List.of(Column.text("id", "id"), Column.text("status", "succeeded or failed"),
            Column.text("dataset", "data set estimated on"), Column.text("panel", "panel estimated on"),
            Column.text("formula", "formula"), Column.text("family", "distribution of the outcome"),
            Column.text("effects", "treatment of unit effects"), Column.text("vcov", "kind of covariance"),
            Column.text("subset", "condition on rows"), Column.integer("nobs", "rows used"),
            Column.decimal("log_lik", "log-likelihood"), Column.decimal("aic", "Akaike's criterion"),
            Column.decimal("alpha", "dispersion"), Column.bool("converged", "whether the optimiser converged"),
            Column.text("created_at", "time of estimation"));

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
        return sql.first(
                "insert into fit as old (id, revision, status, data_sha256, document, matrices) values (?, 1, ?, ?, ?, ?)"
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
        return sql.table("fits", LISTED, "select lpad(seq::text, 19, '0') row_key, id, status,"
                + " spec -> 'data' ->> 'dataset' dataset, spec -> 'data' ->> 'panel' panel, spec ->> 'formula' formula,"
                + " spec ->> 'family' family, spec ->> 'effects' effects, spec -> 'vcov' ->> 'type' vcov, spec ->> 'subset' subset,"
                + " (summary ->> 'nobs')::bigint nobs, (summary ->> 'log_lik')::double precision log_lik,"
                + " (summary ->> 'aic')::double precision aic, (dispersion ->> 'alpha')::double precision alpha,"
                + " (summary ->> 'converged')::boolean converged,"
                + " to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') created_at"
                + " from (select *, document::json -> 'specification' spec, document::json -> 'summary' summary,"
                + " document::json -> 'dispersion' dispersion from fit) parts");
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
