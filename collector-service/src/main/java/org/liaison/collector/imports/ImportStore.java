package org.liaison.collector.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.collector.imports.ImportReport.RowResult;
import org.liaison.kit.sql.Database;

/** Imports that a job takes: how far each is, and what became of its rows. */
@Singleton
class ImportStore {

    private static final List<String> RESULTS = List.of("accepted", "rejected", "pending", "unchanged", "error");

    private final Database database;

    ImportStore(Database database) {
        this.database = database;
    }

    /** An import as it stands in the store. */
    record Row(ImportView view, String mediaType, boolean skipBad) {
    }

    void insert(UUID id, String mediaType, boolean skipBad) {
        database.update("insert into import (id, file_waits, media_type, skip_bad) values (?, true, ?, ?)", id, mediaType,
                skipBad);
    }

    /** @return imports whose file waits though their job has ended, as when it was cancelled, or never began */
    List<UUID> abandoned() {
        return database.query("select i.id from import i left join job j on j.id = i.job_id where i.file_waits and"
                + " (j.finished_at is not null or j.id is null and i.created_at < now() - interval '1 day')",
                row -> row.getObject(1, UUID.class));
    }

    void setDiscarded(UUID id) {
        database.update("update import set file_waits = false where id = ?", id);
    }

    void setJob(UUID id, UUID job) {
        database.update("update import set job_id = ? where id = ?", job, id);
    }

    void setTotal(UUID id, long rows) {
        database.update("update import set rows_total = ? where id = ?", rows, id);
    }

    /** Adds the results of a batch, in the transaction that applied it. */
    void add(UUID id, List<RowResult> results) {
        database.copy("import_row (import_id, row_number, item_id, status, reason)", rows -> {
            for (RowResult result : results) {
                rows.row(id, result.row(), result.id(), result.status(), result.reason());
            }
        });
        Object[] arguments = new Object[RESULTS.size() + 2];
        arguments[0] = results.get(results.size() - 1).row();
        for (int i = 0; i < RESULTS.size(); i++) {
            String status = RESULTS.get(i);
            arguments[i + 1] = results.stream().filter(r -> r.status().equals(status)).count();
        }
        arguments[RESULTS.size() + 1] = id;
        database.update("update import set rows_done = ?, accepted = accepted + ?, rejected = rejected + ?,"
                + " pending = pending + ?, unchanged = unchanged + ?, error = error + ? where id = ?", arguments);
    }

    void finish(UUID id) {
        database.update("update import set finished_at = now() where id = ?", id);
    }

    Optional<Row> find(UUID id) {
        return database.first("select * from import where id = ?", ImportStore::row, id);
    }

    /** @return what became of each row, in their order */
    List<RowResult> rows(UUID id) {
        return database.query("select * from import_row where import_id = ? order by row_number",
                row -> new RowResult(row.getLong("row_number"), row.getString("item_id"), row.getString("status"),
                        row.getString("reason")),
                id);
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String status : RESULTS) {
            counts.put(status, row.getLong(status));
        }
        ImportView view = new ImportView(row.getObject("id", UUID.class), row.getObject("rows_total", Long.class),
                row.getLong("rows_done"), counts, row.getObject("job_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                Database.instant(row, "finished_at"), null);
        return new Row(view, row.getString("media_type"), row.getBoolean("skip_bad"));
    }
}
