package org.liaison.collector.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** Tables of collections and their tasks. */
@Singleton
class CollectionStore {

    /** A stored collection. */
    record Row(UUID id, List<String> sources, List<String> partners, LocalDate from, LocalDate to, List<String> routes,
            Integer budget, boolean incremental, UUID schedule, UUID replayOf, UUID job, String outcome, Instant createdAt,
            Instant finishedAt) {
    }

    /** A task to be: one search of a source, or the walk through its lists of one kind. */
    record NewTask(String source, String route, String partner, String name) {
    }

    private final Database database;

    CollectionStore(Database database) {
        this.database = database;
    }

    void insert(UUID id, CollectionPlan plan) {
        database.update("insert into collection (id, sources, partners, from_date, to_date, routes, budget, incremental,"
                + " schedule_id, definition) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, plan.sources(), plan.partners(),
                plan.from(), plan.to(), plan.routes(), plan.budget(), plan.incremental(), plan.schedule(),
                plan.definition());
        database.batch("insert into collection_task (collection_id, source, route, partner, name) values (?, ?, ?, ?, ?)",
                plan.tasks().stream()
                        .map(t -> new Object[] { id, t.source(), t.route(), t.partner(), t.name() }).toList());
    }

    /** @return the last day that a whole collection of that definition reached */
    Optional<LocalDate> coveredTo(String definition) {
        return database.first("select to_date from collection where definition = ? and covered order by to_date desc limit 1",
                row -> row.getObject(1, LocalDate.class), definition);
    }

    /** Pages that earlier collections of the same definition could not read are tried again with the new one. */
    void inheritFailed(UUID id, String definition) {
        database.update("insert into collection_page (collection_id, key, source, address, title, list_date)"
                + " select distinct on (p.key) ?::uuid, p.key, p.source, p.address, p.title, p.list_date from collection_page p"
                + " join collection c on c.id = p.collection_id where c.definition = ? and c.id <> ? and p.status = 'failed'"
                + " and not exists (select 1 from collection_page q where q.key = p.key and q.item_id is not null)"
                + " and (select count(*) from collection_page q where q.key = p.key and q.status = 'failed') < 5"
                + " order by p.key, c.created_at desc on conflict do nothing", id, definition, id);
    }

    void setJob(UUID id, UUID job) {
        database.update("update collection set job_id = ? where id = ?", job, id);
    }

    Optional<Row> find(UUID id) {
        return database.first("select * from collection where id = ?", CollectionStore::row, id);
    }

    /** @return the collection, locked until the transaction ends */
    Optional<Row> lock(UUID id) {
        return database.first("select * from collection where id = ? for update", CollectionStore::row, id);
    }

    /** One row for each collection, the latest first. @param schedule null for all */
    List<Object[]> rows(UUID schedule) {
        return database.query("select c.*, coalesce(c.outcome, j.status, 'queued') as status from collection c"
                + " left join job j on j.id = c.job_id where ?::uuid is null or c.schedule_id = ? order by c.created_at desc, c.id",
                row -> new Object[] { row.getString("id"), String.join("|", Database.strings(row, "sources")),
                        String.join("|", Database.strings(row, "partners")), row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class), row.getString("status"), row.getString("job_id"),
                        row.getString("schedule_id"), row.getTimestamp("created_at").toInstant().toString() },
                schedule, schedule);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), Database.strings(row, "sources"), Database.strings(row, "partners"),
                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
                row.getArray("routes") == null ? null : Database.strings(row, "routes"),
                row.getObject("budget", Integer.class), row.getBoolean("incremental"),
                row.getObject("schedule_id", UUID.class), row.getObject("replay_of", UUID.class),
                row.getObject("job_id", UUID.class), row.getString("outcome"),
                row.getTimestamp("created_at").toInstant(),
                Database.instant(row, "finished_at"));
    }

    /** A collection covers its period where all lists were read to their end and all pages asked for. */
    void finish(UUID id, String outcome) {
        database.update("update collection c set outcome = ?, finished_at = now(), covered ="
                + " not exists (select 1 from collection_task t where t.collection_id = c.id and not t.searched)"
                + " and not exists (select 1 from collection_page p where p.collection_id = c.id and p.status = 'listed')"
                + " where id = ?", outcome, id);
    }

    /** A collection that has ended goes on: what failed is tried again, what is missing is read. */
    void reopen(UUID id, Integer budget) {
        database.update("update collection set outcome = null, covered = false, finished_at = null,"
                + " budget = coalesce(?, budget) where id = ?", budget, id);
        database.update("update collection_page set status = 'listed', reason = null where collection_id = ?"
                + " and status in ('failed', 'forbidden')", id);
        database.update("update collection_task set status = 'queued', problem = null where collection_id = ?"
                + " and status in ('incomplete', 'failed', 'running')", id);
    }
}
