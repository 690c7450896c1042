package org.liaison.collector.completeness;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** For each list of a collection: what the site claims against what was found. */
@Singleton
class Completeness {

    private static final List<Column> COLUMNS = List.of(Column.text("source", "site"),
            Column.text("route", "search, listing, feed or sitemap"),
            Column.text("partner", "ISO3; empty for lists of everything"),
            Column.text("name", "official name that was searched"),
            Column.integer("claimed", "lines that the site says there are"),
            Column.integer("lines", "lines that it showed, repeats included"),
            Column.integer("found", "different pages it listed"),
            Column.integer("read", "of these, read now or before"),
            Column.integer("outside", "of these, not of the period by their own day"),
            Column.integer("failed", "of these, could not be read or still wait"),
            Column.integer("forbidden", "of these, forbidden by robots.txt"),
            Column.decimal("share", "found / claimed, at most 1"),
            Column.text("verdict", "complete, within_rounding, more_found, missing, no_claim or not_finished"),
            Column.text("reason", "why"));

    private final Database database;

    Completeness(Database database) {
        this.database = database;
    }

    Table of(UUID collection) {
        return Table.of("completeness", COLUMNS, database.query(
                "with walked as (select task_id, sum(lines) as lines, bool_or(left_at_period) as left_at_period from (select task_id, series,"
                        + " max(lines) as lines, bool_or(left_at_period) as left_at_period from (select l.task_id, l.series, l.pass,"
                        + " sum(l.lines) as lines, bool_or(l.left_at_period) as left_at_period from list_page l"
                        + " join collection_task t on t.id = l.task_id where t.collection_id = ? and l.status = 'read'"
                        + " group by l.task_id, l.series, l.pass) passes group by task_id, series) series group by task_id)"
                        + " select t.source, t.route, t.partner, t.name, t.claimed, coalesce(w.lines, 0), count(h.key),"
                        + " count(h.key) filter (where p.status in ('read', 'known')),"
                        + " count(h.key) filter (where p.status = 'outside'),"
                        + " count(h.key) filter (where p.status in ('failed', 'listed')),"
                        + " t.searched, t.rounded, coalesce(w.left_at_period, false),"
                        + " count(h.key) filter (where p.status = 'forbidden')"
                        + " from collection_task t left join walked w on w.task_id = t.id left join hit h on h.task_id = t.id"
                        + " left join collection_page p on p.collection_id = t.collection_id and p.key = h.key"
                        + " where t.collection_id = ? group by t.id, w.lines, w.left_at_period order by t.id",
                row -> {
                    Long claimed = row.getObject(5, Long.class);
                    Verdict verdict = Verdict.of(new Verdict.Walked(row.getBoolean(11), row.getBoolean(13), claimed,
                            row.getBoolean(12), row.getLong(7), row.getLong(6), row.getLong(10)));
                    return new Object[] { row.getString(1), row.getString(2), row.getString(3), row.getString(4), claimed,
                            row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(14),
                            share(claimed, row.getLong(7)), verdict.code(), verdict.reason() };
                }, collection, collection));
    }

    private static Double share(Long claimed, long found) {
        return claimed == null ? null
                : claimed == 0 ? Double.valueOf(1) : Double.valueOf(Math.min(1, (double) found / claimed));
    }
}
