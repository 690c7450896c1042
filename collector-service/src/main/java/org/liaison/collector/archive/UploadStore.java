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

    private final Database database;
    private final Jobs jobs;

    UploadStore(Database database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    void insert(UploadView upload) {
        database.update("insert into archive_upload (id, source, kind, bytes, sha256, captures, skipped, digest_mismatches)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)", upload.id(), upload.source(), upload.kind(), upload.bytes(),
                upload.sha256(), upload.captures(), upload.skipped(), upload.digestMismatches());
    }

    void setJob(UUID id, UUID job) {
        database.update("update archive_upload set job_id = ? where id = ?", job, id);
    }

    void finish(UUID id, Result result) {
        database.update("update archive_upload set items = ?, known = ?, other = ?, failed = ?, finished_at = now()"
                + " where id = ?", result.items(), result.known(), result.other(), result.failed(), id);
    }

    Optional<UploadView> find(UUID id) {
        return database.first("select * from archive_upload where id = ?", this::view, id);
    }

    List<UploadView> ofSource(String source) {
        return database.query("select * from archive_upload where source = ? order by created_at desc, id", this::view, source);
    }

    private UploadView view(ResultSet row) throws SQLException {
        UUID job = row.getObject("job_id", UUID.class);
        Job found = job == null ? null : jobs.find(job).orElse(null);
        return new UploadView(row.getObject("id", UUID.class), row.getString("source"), row.getString("kind"),
                row.getLong("bytes"), row.getString("sha256"), row.getLong("captures"), row.getLong("skipped"),
                row.getLong("digest_mismatches"), row.getObject("items", Long.class), row.getObject("known", Long.class),
                row.getObject("other", Long.class), row.getObject("failed", Long.class), found,
                row.getTimestamp("created_at").toInstant(),
                Database.instant(row, "finished_at"));
    }
}
