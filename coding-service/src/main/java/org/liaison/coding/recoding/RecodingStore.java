package org.liaison.coding.recoding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.sql.Database;

/** How far each partition of each recoding has come. A partition is locked by the transaction that codes a batch of it. */
@ApplicationScoped
class RecodingStore {

    /** Items are dealt out by a hash of their id, and sampled by another. */
    private static final String IN_PART = "(hashtext(id) & 2147483647) % ? = ?"
            + " and (hashtext('sample ' || id) & 2147483647) <= ? * 2147483647::bigint";
    private static final String SELECT = "select r.*, p.parts, p.done, p.total from recoding r cross join lateral (select"
            + " count(*) as parts, coalesce(sum(done), 0) as done, coalesce(sum(total), 0) as total from recoding_part"
            + " where recoding_id = r.id) p ";

    private final Database database;

    RecodingStore(Database database) {
        this.database = database;
    }

    /** A partition that was locked, and where it goes on. */
    record Part(int part, int parts, String afterId, double share) {
    }

    void insert(UUID id, String codebook, String version, String codedAs, double share, int parts) {
        database.update("insert into recoding (id, codebook, version, coded_as, share) values (?, ?, ?, ?, ?)", id, codebook,
                version, codedAs, share);
        for (int part = 0; part < parts; part++) {
            database.update("insert into recoding_part (recoding_id, part, parts, total) select ?, ?, ?, count(*) from item"
                    + " where accepted and " + IN_PART, id, part, parts, parts, part, share);
        }
    }

    void lead(UUID id, UUID job) {
        database.update("update recoding set lead_job = ? where id = ?", job, id);
    }

    Optional<Recoding> find(UUID id) {
        return database.first(SELECT + "where r.id = ?", RecodingStore::map, id);
    }

    List<Recoding> of(String codebook) {
        return database.query(SELECT + "where r.codebook = ? order by r.begun_at desc", RecodingStore::map, codebook);
    }

    /** The last recoding that was kept under a key and has ended. */
    Optional<Recoding> lastEnded(String codedAs) {
        return database.first(SELECT + "where r.coded_as = ? and r.ended_at is not null order by r.ended_at desc limit 1",
                RecodingStore::map, codedAs);
    }

    /** Locks an unfinished partition that nobody works on. */
    Optional<Part> lock(UUID id) {
        return database.first("select p.part, p.parts, p.after_id, r.share from recoding_part p join recoding r"
                + " on r.id = p.recoding_id where p.recoding_id = ? and not p.finished order by p.done"
                + " limit 1 for update of p skip locked",
                row -> new Part(row.getInt("part"), row.getInt("parts"),
                        row.getString("after_id"), row.getDouble("share")),
                id);
    }

    boolean unfinished(UUID id) {
        return database.first("select 1 from recoding_part where recoding_id = ? and not finished limit 1", row -> true, id)
                .isPresent();
    }

    List<String> next(Part part, int limit) {
        return database.query("select id from item where id > ? and accepted and " + IN_PART + " order by id limit ?",
                row -> row.getString(1), part.afterId, part.parts, part.part, part.share, limit);
    }

    /** Items of a partition that have no code of the version: they came, or were coded by the former one, meanwhile. */
    List<String> missed(Part part, String table, String key, String version, int limit) {
        return database.query("select id from item where accepted and " + IN_PART + " and not exists (select 1 from " + table
                + " c where c.item_id = item.id and c.codebook = ? and c.codebook_version = ?) order by id limit ?",
                row -> row.getString(1), part.parts, part.part, part.share, key, version, limit);
    }

    void advance(UUID id, int part, String afterId, int coded) {
        database.update("update recoding_part set after_id = ?, done = done + ? where recoding_id = ? and part = ?", afterId,
                coded, id, part);
    }

    void finish(UUID id, int part) {
        database.update("update recoding_part set finished = true where recoding_id = ? and part = ?", id, part);
    }

    /** Locks a recoding that has come to the end of a phase; false where another replica has done so. */
    boolean lock(UUID id, String phase) {
        return database
                .first("select 1 from recoding where id = ? and phase = ? for update skip locked", row -> true, id, phase)
                .isPresent();
    }

    void enter(UUID id, String phase) {
        database.update("update recoding set phase = ? where id = ?", phase, id);
    }

    void end(UUID id) {
        database.update("update recoding_part set finished = true where recoding_id = ?", id);
        database.update("update recoding set phase = 'ended', ended_at = now() where id = ? and ended_at is null", id);
    }

    /** Whether a later recoding is kept under the same key: it has the last word. */
    boolean followed(UUID id) {
        return database.first("select 1 from recoding r join recoding l on l.coded_as = r.coded_as and l.begun_at > r.begun_at"
                + " where r.id = ? limit 1", row -> true, id).isPresent();
    }

    /** How far it is, 0 to 1: coding takes most of the time. */
    double progress(UUID id) {
        return database.first("""
                select case r.phase when 'coding' then 0.7 * p.coded when 'comparing' then 0.7 + 0.1 * g.done
                  when 'grouping' then 0.8 + 0.2 * g.done else 1 end
                from recoding r cross join lateral (select coalesce(sum(done) / nullif(sum(total), 0), 1) as coded
                  from recoding_part where recoding_id = r.id) p
                cross join lateral (select coalesce(sum(done) / nullif(sum(total), 0), 0) as done
                  from regrouping_part where recoding_id = r.id and phase = r.phase) g where r.id = ?""",
                row -> Math.min(1, row.getDouble(1)), id).orElse(1.0);
    }

    /** Takes away what was coded on trial. */
    void forget(String key) {
        for (String table : List.of("regrouping_item", "report", "occurrence", "interaction", "proposal", "content_coding")) {
            database.update("delete from " + table + " where codebook = ?", key);
        }
    }

    private static Recoding map(ResultSet row) throws SQLException {
        return new Recoding(row.getObject("id", UUID.class), row.getString("codebook"), row.getString("version"),
                row.getString("coded_as"), row.getDouble("share"), row.getInt("parts"), row.getString("phase"),
                row.getLong("done"),
                row.getLong("total"), row.getObject("lead_job", UUID.class),
                Database.instant(row, "begun_at"), Database.instant(row, "ended_at"));
    }
}
