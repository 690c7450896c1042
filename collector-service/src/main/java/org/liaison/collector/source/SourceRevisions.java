package org.liaison.collector.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** The profiles that sources have had. */
@Singleton
class SourceRevisions {

    /** A profile as it stood from {@code createdAt} until the next revision. */
    record Kept(int revision, String profile, Instant createdAt) {
    }

    private final Database database;

    SourceRevisions(Database database) {
        this.database = database;
    }

    void keep(Source source) {
        database.update("insert into source_revision (source, revision, profile, created_at) values (?, ?, ?, ?)", source.id,
                source.revision, source.profile, source.updatedAt.atOffset(java.time.ZoneOffset.UTC));
    }

    Optional<Kept> find(String source, int revision) {
        return database.first("select * from source_revision where source = ? and revision = ?", SourceRevisions::kept, source,
                revision);
    }

    List<Kept> all(String source) {
        return database.query("select * from source_revision where source = ? order by revision", SourceRevisions::kept,
                source);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getInt("revision"), row.getString("profile"), row.getTimestamp("created_at").toInstant());
    }
}
