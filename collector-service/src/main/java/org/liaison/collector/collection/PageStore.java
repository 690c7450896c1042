package org.liaison.collector.collection;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** Item pages of collections: each once, however many lists of its source named it. */
@Singleton
class PageStore {

    /**
     * How far the days that lists show are the items' own: of how many pages both are known, and how often the list is later.
     */
    record DayEvidence(long pages, long later) {
    }

    private final Database database;

    PageStore(Database database) {
        this.database = database;
    }

    /** Adds pages that a list named; a page whose item is there already is settled at once. */
    void add(Task task, List<Hit> hits) {
        List<Object[]> rows = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (Hit hit : hits) {
            rows.add(new Object[] { task.collection(), hit.key(), task.source(), hit.address().toString(), hit.title(),
                    hit.date() });
            keys.add(hit.key());
            addresses.add(hit.address().toString());
        }
        database.batch("insert into collection_page (collection_id, key, source, address, title, list_date)"
                + " values (?, ?, ?, ?, ?, ?) on conflict (collection_id, key) do update set"
                + " list_date = least(collection_page.list_date, excluded.list_date),"
                + " title = coalesce(collection_page.title, excluded.title)", rows);
        settleKnown(task.collection(), keys);
        if (!keys.isEmpty()) {
            database.update("insert into item_address (item_id, address) select p.item_id, seen.address"
                    + " from unnest(?, ?) seen (key, address) join collection_page p on p.collection_id = ? and p.key = seen.key"
                    + " where p.item_id is not null on conflict do nothing", keys, addresses, task.collection());
        }
    }

    /**
     * Settles pages whose item is there: under its key, or under the key of another address that once led to it. The item's own
     * day says whether it belongs to the period.
     */
    void settleKnown(UUID collection, List<String> keys) {
        database.update("with known as (select p.key, i.id, i.date from collection_page p"
                + " join item i on i.canonical_key = p.key and i.origin = 'collection'"
                + " where p.collection_id = ? and p.key = any(?) and p.status = 'listed'"
                + " union select p.key, i.id, i.date from collection_page p join collection_page q on q.key = p.key"
                + " and q.item_id is not null join item i on i.id = q.item_id"
                + " where p.collection_id = ? and p.key = any(?) and p.status = 'listed')"
                + " update collection_page p set item_id = k.id, own_date = k.date,"
                + " status = case when k.date < c.from_date or k.date > c.to_date then 'outside' else 'known' end"
                + " from known k, collection c where c.id = p.collection_id and p.collection_id = ? and p.key = k.key"
                + " and p.status = 'listed'"
                // a replay knows what it has read itself
                + " and (c.replay_of is null or exists (select 1 from collection_page own where own.collection_id = c.id"
                + " and own.item_id = k.id and own.status in ('read', 'outside')))",
                collection, keys, collection, keys, collection);
    }

    boolean isReplay(UUID collection) {
        return database.first("select 1 from collection where id = ? and replay_of is not null", row -> 1, collection)
                .isPresent();
    }

    /** Adds to a replay the pages of its original that no list named: those that an earlier collection had failed to read. */
    void inherit(UUID replay, UUID original) {
        database.update("insert into collection_page (collection_id, key, source, address, title, list_date)"
                + " select ?::uuid, p.key, p.source, p.address, p.title, p.list_date from collection_page p"
                + " where p.collection_id = ? and not exists (select 1 from hit h join collection_task t on t.id = h.task_id"
                + " where t.collection_id = p.collection_id and h.key = p.key) order by p.position", replay, original);
    }

    /** @return pages that are to be read, in the order in which lists named them, a part at a time */
    List<Hit> unread(UUID collection, String source, boolean afterPeriodToo) {
        return database.query("select p.* from collection_page p join collection c on c.id = p.collection_id"
                + " where p.collection_id = ? and p.source = ? and p.status = 'listed'"
                + " and (? or p.list_date is null or p.list_date <= c.to_date + 1) order by p.position limit 200",
                PageStore::hit, collection, source, afterPeriodToo);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(row.getString("key"), URI.create(row.getString("address")), row.getString("title"),
                row.getObject("list_date", LocalDate.class));
    }

    /** Sets pages aside that are older than the period by the day that lists show: no item is older than its listing says. */
    void setOlderAside(UUID collection, String source) {
        database.update("update collection_page p set status = 'outside', reason = 'listed with an earlier day'"
                + " from collection c where c.id = p.collection_id and p.collection_id = ? and p.source = ?"
                + " and p.status = 'listed' and p.list_date < c.from_date - 1", collection, source);
    }

    /** Sets pages aside that lists show with a day after the period. */
    void setLaterAside(UUID collection, String source) {
        database.update("update collection_page p set status = 'outside', reason = 'listed with a later day'"
                + " from collection c where c.id = p.collection_id and p.collection_id = ? and p.source = ?"
                + " and p.status = 'listed' and p.list_date > c.to_date + 1", collection, source);
    }

    /** A list may show another zone's day, which is no sign that it shows the day of the last change. */
    DayEvidence dayEvidence(UUID collection, String source) {
        return database.first("select count(*), count(*) filter (where list_date > own_date + 1) from collection_page"
                + " where collection_id = ? and source = ? and list_date is not null and own_date is not null and status <> 'listed'",
                row -> new DayEvidence(row.getLong(1), row.getLong(2)), collection, source).orElseThrow();
    }

    /**
     * Whether the date filter of the site's search works by another day than that of publication: it lists pages that are older
     * than what was asked for (and none that are younger, as a search without any filter would), or shows other days.
     */
    boolean filteredByChange(UUID collection, String source) {
        return database.first("select coalesce(bool_or(coalesce(h.date, p.own_date) < t.from_date - 1), false)"
                + " and not coalesce(bool_or(coalesce(h.date, p.own_date) > t.to_date + 1), false)"
                + " or coalesce(bool_or(p.own_date < h.date - 1), false)"
                + " from (select t.id, c.from_date, c.to_date from collection_task t join collection c on c.id = t.collection_id"
                + " where c.id = ? and t.source = ? and t.route = 'search') t join hit h on h.task_id = t.id"
                + " join collection_page p on p.collection_id = ? and p.key = h.key",
                row -> row.getBoolean(1), collection, source, collection).orElse(false);
    }

    void set(UUID collection, String key, String status, String reason, String item, LocalDate ownDate) {
        database.update("update collection_page set status = ?, reason = ?, item_id = ?, own_date = ?, requested = true"
                + " where collection_id = ? and key = ?", status, reason, item, ownDate, collection, key);
    }

    /** No request was made for it. */
    void setForbidden(UUID collection, String key, String reason) {
        database.update("update collection_page set status = 'forbidden', reason = ? where collection_id = ? and key = ?",
                reason,
                collection, key);
    }

    /** @return whether the collection is a replay of one in which robots.txt forbade the page */
    boolean forbiddenInOriginal(UUID collection, String key) {
        return database.first("select 1 from collection c join collection_page p on p.collection_id = c.replay_of and p.key = ?"
                + " where c.id = ? and p.status = 'forbidden'", row -> 1, key, collection).isPresent();
    }

    CollectionView.Pages counts(UUID collection) {
        return database.first("select count(*) filter (where status = 'listed'), count(*) filter (where status = 'read'),"
                + " count(*) filter (where status = 'known'), count(*) filter (where status = 'outside'),"
                + " count(*) filter (where status = 'failed'), count(*) filter (where status = 'forbidden')"
                + " from collection_page where collection_id = ?",
                row -> new CollectionView.Pages(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                        row.getLong(6)),
                collection).orElseThrow();
    }
}
