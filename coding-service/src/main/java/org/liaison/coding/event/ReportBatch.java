package org.liaison.coding.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.EventIdentity;
import org.liaison.coding.classify.Row;
import org.liaison.kit.sql.Database;

/**
 * What many items say, written in a few statements: rows that stay the same are left alone, events and which report counts are
 * as
 * they were until the items are grouped.
 */
@ApplicationScoped
class ReportBatch {

    private static final String SIGHTINGS = """
            insert into occurrence (item_id, codebook, codebook_version, published, source, duplicate_group, identity)
            select item_id, ?, version, published::date, source, duplicate_group, identity::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              t (item_id, version, published, source, duplicate_group, identity)
            on conflict (item_id, codebook) do update set codebook_version = excluded.codebook_version,
              published = excluded.published, source = excluded.source, duplicate_group = excluded.duplicate_group,
              identity = excluded.identity
            where (occurrence.codebook_version, occurrence.published, occurrence.source, occurrence.duplicate_group,
              occurrence.identity) is distinct from (excluded.codebook_version, excluded.published, excluded.source,
              excluded.duplicate_group, excluded.identity)""";
    private static final String DAYS = """
            insert into occurrence_partner (codebook, item_id, partner, event_start, event_end, wanted_start, wanted_end)
            select ?, item_id, partner, event_start::date, event_end::date, wanted_start::date, wanted_end::date
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              t (item_id, partner, event_start, event_end, wanted_start, wanted_end)
            on conflict (item_id, codebook, partner) do update set event_start = excluded.event_start,
              event_end = excluded.event_end, wanted_start = excluded.wanted_start, wanted_end = excluded.wanted_end
            where (occurrence_partner.event_start, occurrence_partner.event_end, occurrence_partner.wanted_start,
              occurrence_partner.wanted_end) is distinct from (excluded.event_start, excluded.event_end,
              excluded.wanted_start, excluded.wanted_end)""";
    private static final String ROWS = """
            insert into report (codebook, item_id, partner, category, intensity, format, event_start, event_end, in_scope,
              in_scope_strict, confidence, reason)
            select ?, item_id, partner, category, intensity::integer, format, event_start::date, event_end::date,
              in_scope::boolean, in_scope_strict::boolean, confidence::double precision, reason
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[]) t (item_id, partner, category, intensity, format, event_start, event_end, in_scope,
              in_scope_strict, confidence, reason)
            on conflict (item_id, codebook, partner) do update set category = excluded.category,
              intensity = excluded.intensity, format = excluded.format, event_start = excluded.event_start,
              event_end = excluded.event_end, in_scope = excluded.in_scope, in_scope_strict = excluded.in_scope_strict,
              confidence = excluded.confidence,
              reason = case when report.in_scope and excluded.in_scope then report.reason else excluded.reason end
            where (report.category, report.intensity, report.format, report.event_start, report.event_end, report.in_scope,
              report.in_scope_strict, report.confidence) is distinct from (excluded.category, excluded.intensity,
              excluded.format, excluded.event_start, excluded.event_end, excluded.in_scope, excluded.in_scope_strict,
              excluded.confidence) or not excluded.in_scope and report.reason is distinct from excluded.reason""";
    private static final String GONE = " x where codebook = ? and item_id = any (?) and not exists (select 1"
            + " from unnest(?::text[], ?::text[]) t (item_id, partner) where t.item_id = x.item_id and t.partner = x.partner)";

    private final Database database;
    private final SightingStore sightings;

    ReportBatch(Database database, SightingStore sightings) {
        this.database = database;
        this.sightings = sightings;
    }

    /** Puts what the items say in place of what they said before. */
    void put(String codebook, Collection<Reported> reported) {
        List<Reported> telling = reported.stream().filter(Reported::tells)
                .sorted(Comparator.comparing(one -> one.sighting().itemId())).toList();
        List<String> silent = reported.stream().filter(one -> !one.tells()).map(one -> one.sighting().itemId()).sorted()
                .toList();
        database.update("delete from report where codebook = ? and item_id = any (?)", codebook, silent);
        database.update("delete from occurrence where codebook = ? and item_id = any (?)", codebook, silent);
        List<String[]> found = new ArrayList<>();
        List<String[]> days = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (Reported one : telling) {
            Sighting it = one.sighting();
            found.add(new String[] { it.itemId(), it.codebookVersion(), it.published().toString(), it.source(),
                    it.duplicateGroup(), sightings.write(it.identity()) });
            String start = it.identity().eventStart().toString();
            String end = it.identity().eventEnd().toString();
            for (String partner : it.identity().partners()) {
                days.add(new String[] { it.itemId(), partner, start, end, EventIdentity.earliest(it.identity()).toString(),
                        EventIdentity.latest(it.identity()).toString() });
            }
            for (Row row : one.answer().rows()) {
                Report report = one.report(row);
                rows.add(new String[] { it.itemId(), row.partner(), report.category, Integer.toString(report.intensity),
                        report.format, report.eventStart.toString(), report.eventEnd.toString(),
                        Boolean.toString(report.inScope), Boolean.toString(report.inScopeStrict),
                        Double.toString(report.confidence), report.reason });
            }
        }
        List<String> items = telling.stream().map(one -> one.sighting().itemId()).toList();
        insert(SIGHTINGS, codebook, found, 6);
        for (String table : List.of("report", "occurrence_partner")) {
            List<String[]> now = table.equals("report") ? rows : days;
            database.update("delete from " + table + GONE, codebook, items, column(now, 0), column(now, 1));
        }
        insert(DAYS, codebook, days, 6);
        insert(ROWS, codebook, rows, 11);
    }

    private void insert(String sql, String codebook, List<String[]> rows, int columns) {
        if (rows.isEmpty()) {
            return;
        }
        Object[] arguments = new Object[columns + 1];
        arguments[0] = codebook;
        for (int i = 0; i < columns; i++) {
            arguments[i + 1] = column(rows, i);
        }
        database.update(sql, arguments);
    }

    private static List<String> column(List<String[]> rows, int column) {
        List<String> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(row[column]));
        return values;
    }
}
