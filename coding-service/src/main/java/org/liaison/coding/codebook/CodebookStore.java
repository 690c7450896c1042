package org.liaison.coding.codebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.sql.Database;

/** The table of codebook versions. */
@ApplicationScoped
class CodebookStore {

    private static final String SELECT = "select name, version, state, engine, title, shipped, content, sha256, revision,"
            + " publication, created_at, published_at, retired_at from codebook_version ";

    private final Database database;

    CodebookStore(Database database) {
        this.database = database;
    }

    Optional<CodebookVersion> find(String name, String version) {
        return database.first(SELECT + "where name = ? and version = ?", CodebookStore::map, name, version);
    }

    /** All versions of a codebook, or of all where the name is null; the last created last. */
    List<CodebookVersion> versions(String name) {
        return database.query(SELECT + "where ?::text is null or name = ? order by name, created_at, version",
                CodebookStore::map, name, name);
    }

    /** The version last published of those that still are. */
    Optional<CodebookVersion> inForce(String name) {
        return database.first(SELECT + "where name = ? and state = 'published' order by publication desc limit 1",
                CodebookStore::map, name);
    }

    List<String> namesInForce(String engine) {
        return database.query(
                "select distinct name from codebook_version where state = 'published' and engine = ? order by name",
                row -> row.getString(1), engine);
    }

    /** @return false where the version is there already */
    boolean insert(Codebook codebook, String content, CodebookState state, boolean shipped, Long publication) {
        return database.update("insert into codebook_version (name, version, state, engine, title, shipped, content, sha256,"
                + " publication, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? = 'published' then now() end)"
                + " on conflict do nothing", codebook.name(), codebook.version(), state.key(), codebook.engine(),
                codebook.title(), shipped, content, codebook.sha256(), publication, state.key()) == 1;
    }

    /** @return false where the draft is not there in this revision */
    boolean replace(Codebook codebook, String content, long revision) {
        return database.update(
                "update codebook_version set engine = ?, title = ?, content = ?, sha256 = ?, revision = revision + 1"
                        + " where name = ? and version = ? and state = 'draft' and revision = ?",
                codebook.engine(), codebook.title(),
                content, codebook.sha256(), codebook.name(), codebook.version(), revision) == 1;
    }

    boolean publish(String name, String version, long publication) {
        database.update(
                "update codebook_version set state = 'retired', retired_at = now() where name = ? and state = 'published'",
                name);
        return database.update("update codebook_version set state = 'published', publication = ?, published_at = now(),"
                + " revision = revision + 1 where name = ? and version = ? and state = 'draft'", publication, name,
                version) == 1;
    }

    boolean retire(String name, String version) {
        return database.update("update codebook_version set state = 'retired', retired_at = now(), revision = revision + 1"
                + " where name = ? and version = ? and state <> 'retired'", name, version) == 1;
    }

    /** @return the number of the publication; empty for a version that was published before */
    Optional<Long> announce(Codebook codebook) {
        return database.first("insert into published_codebook (name, version, sha256) values (?, ?, ?)"
                + " on conflict do nothing returning revision", row -> row.getLong(1), codebook.name(), codebook.version(),
                codebook.sha256());
    }

    Optional<Long> announced(String name, String version) {
        return database.first("select revision from published_codebook where name = ? and version = ?", row -> row.getLong(1),
                name, version);
    }

    private static CodebookVersion map(ResultSet row) throws SQLException {
        long publication = row.getLong("publication");
        return new CodebookVersion(row.getString("name"), row.getString("version"), CodebookState.of(row.getString("state")),
                row.getString("engine"), row.getString("title"), row.getBoolean("shipped"), row.getString("content"),
                row.getString("sha256"), row.getLong("revision"), publication == 0 ? null : publication,
                Database.instant(row, "created_at"), Database.instant(row, "published_at"),
                Database.instant(row, "retired_at"));
    }
}
