package org.liaison.collector.collection;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** Tables of list pages and of the lines they hold. */
@Singleton
class ListStore {

    /** A page of a list that has been read. */
    record Read(int page, int lines, int rows, int fresh, String digest, Long claimed) {
    }

    /** What a pass through a list has brought. */
    record Pass(int pages, long lines, long fresh, Long firstClaim) {
    }

    private final Database database;

    ListStore(Database database) {
        this.database = database;
    }

    /** Opens the first page of each list, unless the task has begun already. */
    void begin(long task, List<URI> lists) {
        List<Object[]> rows = new ArrayList<>();
        for (URI list : lists) {
            rows.add(new Object[] { task, rows.size(), rows.size(), list.toString() });
        }
        database.batch("insert into list_page (task_id, series, leg, pass, page, address, mode)"
                + " values (?, ?, ?, 0, 0, ?, 'whole')"
                + " on conflict do nothing", rows);
    }

    /** Opens lists that another list has named; one that is known by its address is left out. */
    void addSeries(long task, int leg, List<URI> lists) {
        for (URI list : lists) {
            database.update("insert into list_page (task_id, series, leg, pass, page, address, mode)"
                    + " select ?, coalesce(max(series), -1) + 1, ?, 0, 0, ?, 'whole' from list_page where task_id = ?"
                    + " having count(*) filter (where address = ?) = 0", task, leg, list.toString(), task, list.toString());
        }
    }

    void open(long task, ListRequest next) {
        database.update("insert into list_page (task_id, series, leg, pass, page, address, mode) values (?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing", task, next.series(), next.leg(), next.pass(), next.page(),
                next.address().toString(),
                next.whole() ? "whole" : "check");
    }

    /** @return the page to be read next */
    Optional<ListRequest> nextOpen(long task) {
        return database.first(
                "select * from list_page where task_id = ? and status = 'open' order by series, pass, page limit 1",
                row -> new ListRequest(row.getInt("series"), row.getInt("leg"), row.getInt("pass"), row.getInt("page"),
                        URI.create(row.getString("address")), row.getString("mode").equals("whole")),
                task);
    }

    void close(long task, ListRequest page, Read read, List<String> keys) {
        database.update(
                "update list_page set status = 'read', lines = ?, rows = ?, fresh = ?, digest = ?, claimed = ?, keys = ?"
                        + " where task_id = ? and series = ? and pass = ? and page = ?",
                read.lines(), read.rows(), read.fresh(),
                read.digest(), read.claimed(), page.page() == 0 ? keys : List.of(), task, page.series(), page.pass(),
                page.page());
    }

    /** The list was left at this page because its lines are older than the period. */
    void leftAtPeriod(long task, ListRequest page) {
        database.update("update list_page set left_at_period = true where task_id = ? and series = ? and pass = ? and page = ?",
                task, page.series(), page.pass(), page.page());
    }

    /** @return the pages of the same pass that were read before, the last first, a few at most */
    List<Read> before(long task, ListRequest page) {
        return database.query("select * from list_page where task_id = ? and series = ? and pass = ? and page < ?"
                + " order by page desc limit " + ListEnd.MOST_FOREIGN_PAGES, ListStore::read, task, page.series(), page.pass(),
                page.page());
    }

    private static Read read(ResultSet row) throws SQLException {
        return new Read(row.getInt("page"), row.getInt("lines"), row.getInt("rows"), row.getInt("fresh"),
                row.getString("digest"), row.getObject("claimed", Long.class));
    }

    Pass pass(long task, int series, int pass) {
        return database.first("select count(*), coalesce(sum(lines), 0), coalesce(sum(fresh), 0),"
                + " max(claimed) filter (where page = 0) from list_page where task_id = ? and series = ? and pass = ?"
                + " and status = 'read'",
                row -> new Pass(row.getInt(1), row.getLong(2), row.getLong(3), row.getObject(4, Long.class)), task, series,
                pass)
                .orElseThrow();
    }

    /** @return keys of the first page of a list as a pass saw them, and its address */
    Optional<Beginning> beginning(long task, int series, int pass) {
        return database.first("select address, keys from list_page where task_id = ? and series = ? and pass = ? and page = 0",
                row -> new Beginning(URI.create(row.getString("address")), Database.strings(row, "keys")), task, series, pass);
    }

    /** First page of a list. */
    record Beginning(URI address, List<String> keys) {
    }

    /** @return those of the keys that no list of the task has shown yet */
    Set<String> fresh(long task, List<String> keys) {
        Set<String> fresh = new HashSet<>(keys);
        database.query("select key from hit where task_id = ? and key = any(?)", row -> fresh.remove(row.getString(1)), task,
                keys);
        return fresh;
    }

    void addHits(long task, int page, List<Hit> hits) {
        List<Object[]> rows = new ArrayList<>();
        for (Hit hit : hits) {
            rows.add(new Object[] { task, hit.key(), page * 10_000 + rows.size(), hit.address().toString(), hit.title(),
                    hit.date() });
        }
        database.batch("insert into hit (task_id, key, position, address, title, date) values (?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing", rows);
    }

    /**
     * How many items a list has brought. Those that other lists of the task had brought before are left out: to take a list for
     * unfinished costs a request, to take it for finished costs its items.
     */
    long distinct(long task, int series) {
        return database.first("select coalesce(sum(fresh), 0) from list_page where task_id = ? and series = ?",
                row -> row.getLong(1), task, series).orElse(0L);
    }
}
