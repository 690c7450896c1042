package org.liaison.modelling.panel;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.modelling.database.Sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of panels. */
@Singleton
class PanelRepository {

    private final Sql sql;
    private final ObjectMapper mapper;

    PanelRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** Stores a panel; one that is there already is known to be up to date now. */
    void insert(String id, String name, PanelDefinition definition, String sha256, long interactions, long vintagesSeen) {
        sql.update("insert into panel (id, name, definition, sha256, interactions, vintages_seen) values (?, ?, ?, ?, ?, ?)"
                + " on conflict (id) do update set vintages_seen = excluded.vintages_seen, covariates_stale = false,"
                + " superseded_by = null", id, name, json(definition), sha256, interactions, vintagesSeen);
    }

    Optional<Panel> find(String id) {
        return sql.first("select name, definition, sha256, interactions, vintages_seen, covariates_stale, superseded_by,"
                + " created_at from panel where id = ?",
                row -> new Panel(id, row.getString(1), definition(row.getString(2)), row.getString(3), row.getLong(4),
                        row.getLong(5), row.getBoolean(6), row.getString(7), row.getTimestamp(8).toInstant()),
                id);
    }

    void compared(String id, long vintagesSeen, boolean stale) {
        sql.update("update panel set vintages_seen = ?, covariates_stale = ? where id = ?", vintagesSeen, stale, id);
    }

    void supersede(String id, String by) {
        sql.update("update panel set superseded_by = ? where id = ?", by, id);
    }

    /**
     * Panels of the newest releases' covariates that are not compared with the last announcement, or were and are to be built
     * again.
     */
    List<String> behind() {
        return sql.list("select p.id from panel p where p.superseded_by is null"
                + " and (p.covariates_stale or p.vintages_seen < (select coalesce(max(seq), 0) from vintage))"
                + " and jsonb_array_length(p.definition::jsonb -> 'variables') > 0"
                + " and jsonb_array_length(p.definition::jsonb -> 'vintages') = 0 order by p.seq", row -> row.getString(1));
    }

    /** The list in the order of building. */
    Table list() {
        return sql.table("panels", List.of(Column.text("id", "id"), Column.text("name", "name given"),
                Column.integer("rows", "number of rows"), Column.text("sha256", "digest of the rows as CSV"),
                Column.integer("interactions", "interactions counted"),
                Column.text("superseded_by", "panel built in its place"), Column.text("created_at", "time of building")),
                "select lpad(p.seq::text, 19, '0') row_key, p.id, p.name, c.row_count as rows, p.sha256, p.interactions, p.superseded_by,"
                        + " to_char(p.created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') created_at"
                        + " from panel p join content c on c.sha256 = p.sha256");
    }

    String json(PanelDefinition definition) {
        try {
            return mapper.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the definition cannot be written as JSON", e);
        }
    }

    private PanelDefinition definition(String json) {
        try {
            return mapper.readValue(json, PanelDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition cannot be read", e);
        }
    }
}
