package org.liaison.collector.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.sql.Database;

/** The table of uploads. */
@Singleton
class UploadStore {

    /** What became of the pages of an upload. */
    record Result(long items, long known, long other, long failed) {
    }

    /**
     * An upload as it stands in the store.
     *
     * @param address of a single page, null where it was not given
     * @param readTo the capture up to which the pages have been read
     */
    record Row(UploadView view, String address, long readTo) {
    }

    private static final String SELECT = "select * from archive_upload";

    private final Database database;
    private final Jobs jobs;

    UploadStore(Database database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** @param address of a single page, null where it was not given */
    void insert(UUID id, String source, String kind, long bytes, String sha256, String address) {
        database.update("insert into archive_upload (id, source, kind, bytes, sha256, address, captures, skipped,"
                + " digest_mismatches) values (?, ?, ?, ?, ?, ?, 0, 0, 0)", id, source, kind, bytes, sha256, address);
    }

    void setJob(UUID id, UUID job) {
        database.update("update archive_upload set job_id = ? where id = ?", job, id);
    }

    /** More pages are in the archive. */
    void indexed(UUID id, int pages) {
        database.update("update archive_upload set captures = captures + ? where id = ?", pages, id);
    }

    /** All pages are in the archive. */
    void taken(UUID id, long skipped, long digestMismatches) {
        database.update("update archive_upload set skipped = ?, digest_mismatches = ?, taken_at = now(), items = 0, known = 0,"
                + " other = 0, failed = 0 where id = ?", skipped, digestMismatches, id);
    }

    /** Pages up to a capture have been read, in the transaction that keeps their items. */
    void read(UUID id, Result result, long capture) {
        database.update("update archive_upload set items = coalesce(items, 0) + ?, known = coalesce(known, 0) + ?,"
                + " other = coalesce(other, 0) + ?, failed = coalesce(failed, 0) + ?, read_to = ? where id = ?",
                result.items(), result.known(), result.other(), result.failed(), capture, id);
    }

    void finish(UUID id) {
        database.update("update archive_upload set finished_at = now() where id = ?", id);
    }

    void delete(UUID id) {
        database.update("delete from archive_upload where id = ?", id);
    }

    Optional<Row> find(UUID id) {
        return database.first(SELECT + " where id = ?", this::row, id);
    }

    /** Those whose pages are not all in the archive. */
    List<UploadView> waiting() {
        return database.query(SELECT + " where taken_at is null", this::view);
    }

    /** Without those whose file is being kept just now. */
    List<UploadView> ofSource(String source) {
        return database.query(SELECT + " where source = ? and job_id is not null order by created_at desc, id", this::view,
                source);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(view(row), row.getString("address"), row.getLong("read_to"));
    }

    private UploadView view(ResultSet row) throws SQLException {
        UUID job = row.getObject("job_id", UUID.class);
        Job found = job == null ? null : jobs.find(job).orElse(null);
        return new UploadView(row.getObject("id", UUID.class), row.getString("source"), row.getString("kind"),
                row.getLong("bytes"), row.getString("sha256"), row.getLong("captures"), row.getLong("skipped"),
                row.getLong("digest_mismatches"), row.getObject("items", Long.class), row.getObject("known", Long.class),
                row.getObject("other", Long.class), row.getObject("failed", Long.class), found,
                row.getTimestamp("created_at").toInstant(),
                Database.instant(row, "taken_at"), Database.instant(row, "finished_at"));
    }
}
