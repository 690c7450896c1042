package org.liaison.collector.completeness;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.liaison.kit.http.Parameters;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Which pages of a collection only the searches found, which only the lists of everything, which both, and why. */
@Singleton
class Differences {

    private static final List<Column> COLUMNS = List.of(Column.text("source", "site"),
            Column.text("key", "canonical key of the page"),
            Column.text("found_by", "search, listing (lists, feeds and sitemaps) or both"),
            Column.text("routes", "all routes that named it, separated by |"), Column.text("address", "of the page"),
            Column.text("headline", "of the page"), Column.date("date", "day of publication"),
            Column.text("item", "id of the item, empty where the page was not read"),
            Column.text("status",
                    "of the item: accepted, rejected, pending; of a page without one: failed, forbidden, waiting"),
            Column.text("partners", "ISO3 of partners with an accepted mention, separated by |"),
            Column.text("reason", "why one of the routes does not have it, where that is known"));

    private static final List<String> FOUND_BY = List.of("search", "listing", "both");
    private static final List<String> STATUSES = List.of("accepted", "rejected", "pending", "failed", "forbidden", "waiting");
    private static final String STATUS = "coalesce(i.status, case p.status when 'listed' then 'waiting' else p.status end)";

    private static final String REASON = "case f.found_by when 'search' then"
            + " case when not exists (" + tasks("t.route <> 'search'") + ") then 'the lists of the site were not walked'"
            + " when exists (" + tasks("t.route <> 'search' and not t.searched")
            + ") then 'the lists were not read to their end'"
            + " else 'the lists of the site do not hold the page' end"
            + " when 'listing' then case when not exists (" + tasks("t.route = 'search'") + ") then 'the site was not searched'"
            + " when i.id is null then null"
            + " when exists (" + tasks("t.route = 'search' and (i.partners = '{}' or t.partner = any(i.partners))"
                    + " and position(lower(t.name) in lower(i.headline || ' ' || coalesce(i.body, ''))) > 0")
            + ") then 'official name in text, but the search does not list it'"
            + " when i.status = 'rejected' then 'no official name in text, and no partner is meant'"
            + " else 'official name not in text' end end";

    private final DataSource database;

    Differences(DataSource database) {
        this.database = database;
    }

    private static String tasks(String condition) {
        return "select 1 from collection_task t where t.collection_id = p.collection_id and t.source = p.source and "
                + condition;
    }

    /** As PostgreSQL splits it; null where none is chosen. */
    private static String chosen(List<String> values) {
        return values.isEmpty() ? null : String.join(",", values);
    }

    Table of(UUID collection, DifferenceQuery query) {
        String sql = "select p.source || ' ' || lpad(p.position::text, 12, '0') as row_key, p.source, p.key, f.found_by, f.routes, p.address,"
                + " coalesce(i.headline, p.title) as headline, coalesce(i.date, p.list_date) as date, i.id as item,"
                + " " + STATUS + " as status,"
                + " array_to_string(i.partners, '|') as partners, " + REASON + " as reason"
                + " from collection_page p join collection c on c.id = p.collection_id"
                + " join lateral (select string_agg(distinct t.route, '|' order by t.route) as routes,"
                + " case when bool_and(t.route = 'search') then 'search' when bool_or(t.route = 'search') then 'both'"
                + " else 'listing' end as found_by from hit h join collection_task t on t.id = h.task_id"
                + " where h.key = p.key and t.collection_id = p.collection_id) f on f.routes is not null"
                + " left join item i on i.id = p.item_id where p.collection_id = ?::uuid and p.status <> 'outside'"
                + " and (?::text is null or p.source = any(string_to_array(?, ',')))"
                + " and (?::text is null or f.found_by = any(string_to_array(?, ',')))"
                + " and (?::text is null or " + STATUS + " = any(string_to_array(?, ',')))";
        String source = chosen(Parameters.commaList(query.source));
        String foundBy = chosen(Parameters.commaList("found_by", query.foundBy, FOUND_BY));
        String status = chosen(Parameters.commaList("status", query.status, STATUSES));
        List<Object> arguments = Arrays.asList(collection.toString(), source, source, foundBy, foundBy, status, status);
        return new SqlTable(database, "differences", COLUMNS, sql, arguments);
    }
}
