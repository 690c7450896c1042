package org.liaison.collector.collection;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** Tables of collections, their tasks and hits. */
@Singleton
class CollectionStore {

    /** A stored collection. */
    record Row(UUID id, List<String> sources, List<String> partners, LocalDate from, LocalDate to, UUID job, String outcome,
            Instant createdAt, Instant finishedAt) {
    }

    private final Database database;

    CollectionStore(Database database) {
        this.database = database;
    }

    void insert(UUID id, NewCollection request, List<String> partners, UUID job) {
        database.update("insert into collection (id, sources, partners, from_date, to_date, job_id) values (?, ?, ?, ?, ?, ?)",
                id,
                request.sources().stream().distinct().toList(), partners, request.from(), request.to(), job);
    }

    void insertTasks(UUID collection, List<Object[]> sourcePartnerName) {
        database.batch("insert into collection_task (collection_id, source, partner, name) values (?, ?, ?, ?)",
                sourcePartnerName.stream().map(t -> new Object[] { collection, t[0], t[1], t[2] }).toList());
    }

    void setJob(UUID id, UUID job) {
        database.update("update collection set job_id = ? where id = ?", job, id);
    }

    Optional<Row> find(UUID id) {
        return database.first("select * from collection where id = ?", CollectionStore::row, id);
    }

    List<Row> all() {
        return database.query("select * from collection order by created_at desc, id", CollectionStore::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), Database.strings(row, "sources"), Database.strings(row, "partners"),
                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
                row.getObject("job_id", UUID.class),
                row.getString("outcome"), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("finished_at") == null ? null : row.getTimestamp("finished_at").toInstant());
    }

    void finish(UUID id, String outcome) {
        database.update("update collection set outcome = ?, finished_at = now() where id = ?", outcome, id);
    }

    /** Tasks that have not ended, in their order. */
    List<Task> openTasks(UUID collection) {
        return database.query(
                "select t.*, c.from_date, c.to_date from collection_task t join collection c on c.id = t.collection_id"
                        + " where c.id = ? and t.status in ('queued', 'running') order by t.id",
                row -> new Task(row.getLong("id"), row.getString("source"), row.getString("partner"), row.getString("name"),
                        row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
                        row.getInt("next_page"),
                        row.getBoolean("searched")),
                collection);
    }

    void setTask(long task, String status, String problem) {
        database.update("update collection_task set status = ?, problem = ? where id = ?", status, problem, task);
    }

    /** Notes a result page that has been read. @return how many of its lines are new to the task */
    long noteResults(long task, int page, List<Hit> hits, Long claimed) {
        List<Object[]> rows = new ArrayList<>();
        for (Hit hit : hits) {
            rows.add(new Object[] { task, hit.key(), page * 10_000 + rows.size(), hit.address().toString(), hit.title(),
                    hit.date() });
        }
        long before = hits(task, null);
        database.batch("insert into hit (task_id, key, position, address, title, date) values (?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing", rows);
        database.update("update collection_task set next_page = ?, claimed = coalesce(?, claimed) where id = ?", page + 1,
                claimed, task);
        return hits(task, null) - before;
    }

    void setSearched(long task) {
        database.update("update collection_task set searched = true where id = ?", task);
    }

    List<Hit> unread(long task) {
        return database.query("select * from hit where task_id = ? and status = 'listed' order by position",
                row -> new Hit(row.getString("key"), URI.create(row.getString("address")), row.getString("title"),
                        row.getObject("date", LocalDate.class)),
                task);
    }

    void setHit(long task, String key, String status, String reason, String item) {
        database.update("update hit set status = ?, reason = ?, item_id = ? where task_id = ? and key = ?", status, reason,
                item, task, key);
    }

    long hits(long task, String status) {
        return database.first("select count(*) from hit where task_id = ? and (?::text is null or status = ?)",
                row -> row.getLong(1), task,
                status, status).orElse(0L);
    }

    /** Requests that a collection has spent on a source so far, robots.txt and repeats left out. */
    int requests(UUID collection, String source) {
        return database.first(
                "select coalesce(sum(next_page), 0) + coalesce(sum((select count(*) from hit h where h.task_id = t.id"
                        + " and h.status in ('read', 'failed'))), 0) from collection_task t where collection_id = ? and source = ?",
                row -> row.getInt(1), collection, source).orElse(0);
    }

    CollectionView.Tasks tasks(UUID collection) {
        return database.first(
                "select count(*), count(*) filter (where status = 'done'), count(*) filter (where status = 'incomplete'),"
                        + " count(*) filter (where status = 'failed') from collection_task where collection_id = ?",
                row -> new CollectionView.Tasks(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)), collection)
                .orElseThrow();
    }

    CollectionView.Hits hits(UUID collection) {
        return database
                .first("select count(*), count(*) filter (where h.status = 'read'), count(*) filter (where h.status = 'known'),"
                        + " count(*) filter (where h.status = 'failed') from hit h join collection_task t on t.id = h.task_id"
                        + " where t.collection_id = ?",
                        row -> new CollectionView.Hits(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        collection)
                .orElseThrow();
    }

    /** One row for each search: what the site claims against what was found. */
    List<Object[]> taskRows(UUID collection) {
        return database.query("select t.source, t.partner, t.name, t.status, t.next_page, t.claimed, count(h.key) as listed,"
                + " count(h.key) filter (where h.status in ('read', 'known')) as found, count(h.key) filter (where h.status = 'failed') as failed,"
                + " t.problem from collection_task t left join hit h on h.task_id = t.id where t.collection_id = ? group by t.id order by t.id",
                row -> new Object[] { row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5),
                        row.getObject(6) == null ? null : row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9),
                        row.getString(10) },
                collection);
    }
}
