package org.liaison.coding.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.errorrate.ErrorRates;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.sql.Database;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The tables of releases. */
@ApplicationScoped
class ReleaseStore {

    private static final String BASE = "/api/coding/v1/releases/";

    private final Database database;
    private final ObjectMapper mapper;

    ReleaseStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    FrozenRows rows(UUID release) {
        return new FrozenRows(database, mapper, release);
    }

    /** The release comes first; the rows refer to it. */
    void insert(ReleaseView it, YearRange years, Map<String, List<Column>> columns) {
        database.update("insert into release (id, title, codebook, codebook_version, scope, years_from, years_to, rounds,"
                + " created_by, created_at, sha256, reliability, error_rates, columns) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?::jsonb, ?::jsonb, ?::jsonb)", it.id(), it.title(), it.codebook(), it.codebookVersion(), it.scope(),
                years.from(), years.to(), it.rounds(), it.createdBy(), it.createdAt(), "",
                write(it.reliability()), it.errorRates() == null ? null : write(it.errorRates()), write(columns));
    }

    void seal(UUID release, String sha256) {
        database.update("update release set sha256 = ? where id = ?", sha256, release);
    }

    Optional<ReleaseView> find(UUID id) {
        return database.first("select * from release where id = ?", this::map, id);
    }

    /**
     * @param kind counts or interactions
     * @param partners ISO codes; empty for all
     * @param years null for all
     */
    Table table(UUID release, String kind, List<String> partners, YearRange years) {
        Map<String, List<Column>> columns = database.first("select columns from release where id = ?",
                row -> read(row.getString(1), new TypeReference<Map<String, List<Column>>>() {
                }), release).orElseThrow();
        return new FrozenTable(database, mapper, release, kind, columns.get(kind), partners, years);
    }

    private ReleaseView map(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String rates = row.getString("error_rates");
        return new ReleaseView(id, row.getString("title"), row.getString("codebook"), row.getString("codebook_version"),
                row.getString("scope"), row.getInt("years_from") + ":" + row.getInt("years_to"),
                Database.strings(row, "rounds"), row.getString("created_by"),
                Database.instant(row, "created_at"), row.getString("sha256"),
                read(row.getString("reliability"), new TypeReference<List<ReleaseView.RoundFigures>>() {
                }), rates == null ? null : read(rates, new TypeReference<ErrorRates>() {
                }), BASE + id + "/counts", BASE + id + "/interactions");
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
