package org.liaison.collector.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** The table of tasks: what is to be walked, and how far it is. */
@Singleton
class TaskStore {

    private final Database database;

    TaskStore(Database database) {
        this.database = database;
    }

    /** Tasks that have not ended, in their order. */
    List<Task> open(UUID collection) {
        return database.query(
                "select t.*, c.from_date, c.to_date from collection_task t join collection c on c.id = t.collection_id"
                        + " where c.id = ? and t.status in ('queued', 'running') order by t.id",
                row -> new Task(row.getLong("id"), collection, row.getString("source"), row.getString("route"),
                        row.getString("partner"), row.getString("name"), row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class), row.getBoolean("searched")),
                collection);
    }

    void set(long task, String status, String problem) {
        database.update("update collection_task set status = ?, problem = ? where id = ?", status, problem, task);
    }

    /** A page of its lists has been read. */
    void listRead(long task, boolean rounded) {
        database.update("update collection_task set next_page = next_page + 1, rounded = ?, claimed = (select sum(claimed) from"
                + " (select distinct on (series) claimed from list_page where task_id = ? and status = 'read' and claimed is not null"
                + " order by series, pass desc, page desc) latest) where id = ?", rounded, task, task);
    }

    /** All its lists have been read. */
    void setSearched(long task) {
        database.update("update collection_task set searched = true where id = ?", task);
    }

    /**
     * Ends the tasks of a source whose lists have been read: done, or incomplete where pages that they listed are missing.
     *
     * @param fault what was wrong with the whole site, null where nothing was
     */
    void end(UUID collection, String source, String fault) {
        database.update("update collection_task t set status = case when m.missing = 0 then 'done' else 'incomplete' end,"
                + " problem = case when m.missing = 0 then null else m.missing || ' pages could not be read' || ? end"
                + " from (select t.id, count(p.key) as missing from collection_task t left join hit h on h.task_id = t.id"
                + " left join collection_page p on p.collection_id = t.collection_id and p.key = h.key"
                + " and p.status in ('failed', 'listed') where t.collection_id = ? and t.source = ? group by t.id) m"
                + " where m.id = t.id and t.searched and t.status in ('queued', 'running')",
                fault == null ? "" : ": " + fault, collection, source);
    }

    /** Ends tasks of which all lists and all pages have been read, while others still go on. */
    void endWhole(UUID collection) {
        database.update("update collection_task t set status = 'done' where t.collection_id = ? and t.status = 'running'"
                + " and t.searched and not exists (select 1 from hit h join collection_page p on p.collection_id = t.collection_id"
                + " and p.key = h.key where h.task_id = t.id and p.status in ('listed', 'failed'))", collection);
    }

    /** Requests that a collection has spent on a source so far, robots.txt and repeats left out. */
    long requests(UUID collection, String source) {
        return database.first(
                "select (select coalesce(sum(next_page), 0) from collection_task where collection_id = ? and (?::text is null or source = ?))"
                        + " + (select count(*) from collection_page where collection_id = ? and (?::text is null or source = ?)"
                        + " and requested)",
                row -> row.getLong(1), collection, source, source, collection, source, source).orElse(0L);
    }

    CollectionView.Tasks counts(UUID collection) {
        return database.first(
                "select count(*), count(*) filter (where status = 'done'), count(*) filter (where status = 'incomplete'),"
                        + " count(*) filter (where status = 'failed'), count(*) filter (where searched or status = 'failed')"
                        + " from collection_task where collection_id = ?",
                row -> new CollectionView.Tasks(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                collection).orElseThrow();
    }

    /** @return share of the lists that has been read, 0 to 1: of a list whose length is not known, more with each page */
    double listedShare(UUID collection) {
        return database
                .first("select avg(case when searched or status = 'failed' then 1 else next_page / (next_page + 20.0) end)"
                        + " from collection_task where collection_id = ?", row -> row.getDouble(1), collection)
                .orElse(1.0);
    }

    /** Lines of lists: a page listed by several tasks counts in each. */
    CollectionView.Hits hits(UUID collection) {
        return database.first(
                "select count(*), count(*) filter (where p.status = 'read'), count(*) filter (where p.status = 'known'),"
                        + " count(*) filter (where p.status = 'outside'), count(*) filter (where p.status = 'failed'),"
                        + " count(*) filter (where p.status = 'forbidden')"
                        + " from collection_task t join hit h on h.task_id = t.id"
                        + " join collection_page p on p.collection_id = t.collection_id and p.key = h.key where t.collection_id = ?",
                row -> new CollectionView.Hits(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                        row.getLong(6)),
                collection).orElseThrow();
    }

    /** One row for each task: what the site claims against what was found. */
    List<Object[]> rows(UUID collection) {
        return database.query(
                "select t.source, t.route, t.partner, t.name, t.status, t.next_page, t.claimed, count(h.key) as listed,"
                        + " count(h.key) filter (where p.status in ('read', 'known')) as found,"
                        + " count(h.key) filter (where p.status = 'outside') as outside,"
                        + " count(h.key) filter (where p.status = 'failed') as failed,"
                        + " count(h.key) filter (where p.status = 'forbidden') as forbidden,"
                        + " count(h.key) filter (where p.status = 'listed') as waiting, t.problem"
                        + " from collection_task t left join hit h on h.task_id = t.id"
                        + " left join collection_page p on p.collection_id = t.collection_id and p.key = h.key"
                        + " where t.collection_id = ? group by t.id order by t.id",
                row -> new Object[] { row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getLong(6), row.getObject(7, Long.class), row.getLong(8), row.getLong(9), row.getLong(10),
                        row.getLong(11), row.getLong(12), row.getLong(13), row.getString(14) },
                collection);
    }
}
