package org.liaison.collector.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Estimates how many items and events there are from two ways of finding them. */
@Singleton
class PopulationEstimates {

    private static final List<Column> COLUMNS = List.of(
            Column.text("comparison",
                    "routes: searches with lists of one site; sites: publishers' sites with the partner's own"),
            Column.text("unit", "what is counted: items or events"),
            Column.text("source", "site; empty where all are compared"),
            Column.text("partner", "ISO3; empty for all partners"),
            Column.integer("first", "found by the searches, or on publishers' sites"),
            Column.integer("second", "found by lists, feeds and sitemaps, or on the partner's own sites"),
            Column.integer("both", "found by both"), Column.integer("found", "found by at least one"),
            Column.decimal("estimate", "Chapman's estimate of how many there are"),
            Column.decimal("standard_error", "of the estimate"),
            Column.decimal("lower", "lower end of the 95 % interval (transformed logit, Sadinle 2009)"),
            Column.decimal("upper", "upper end of the 95 % interval"), Column.decimal("share", "found / estimate"),
            Column.text("verdict", "how far the estimate can be relied on"),
            Column.text("assumptions", "what must hold for the estimate, and which way it errs otherwise"));

    private static final String OF_ROUTES = "Closed population: both ways were walked in one run. Independence is doubtful: a page"
            + " that the site leaves out of its lists is often missing from its search too, which makes the estimate too low.";
    private static final String OF_SITES = "Closed population: both sides keep their reports of the period. Independence: neither"
            + " side reports because the other does; visits of ministers are reported by both sides more often than others, which"
            + " makes the estimate too low. Matching by partner, one day at most apart, one report of each site: a wrong match makes"
            + " the estimate too low, a missed one too high.";

    private final Database database;
    private final CrossChecks checks;

    PopulationEstimates(Database database, CrossChecks checks) {
        this.database = database;
        this.checks = checks;
    }

    Table of(UUID collection) {
        List<Object[]> rows = new ArrayList<>(ofRoutes(collection));
        long[] all = new long[3];
        checks.events(collection, List.of()).forEach((partner, events) -> {
            long both = events.stream().filter(e -> e.status().equals("matched")).count();
            long there = events.stream().filter(e -> e.status().equals("only_there")).count() + both;
            long here = events.size() - there + both;
            rows.add(row("sites", "events", null, partner, new TwoRoutes(here, there, both), OF_SITES));
            all[0] += here;
            all[1] += there;
            all[2] += both;
        });
        if (all[0] + all[1] > 0) {
            rows.add(row("sites", "events", null, null, new TwoRoutes(all[0], all[1], all[2]), OF_SITES));
        }
        return Table.of("population-estimates", COLUMNS, rows);
    }

    /** Accepted items of each site that was both searched and listed, by partner and in all. */
    private List<Object[]> ofRoutes(UUID collection) {
        return database.query("with walked as (select source from collection_task where collection_id = ? group by source"
                + " having bool_or(route = 'search' and searched) and bool_or(route <> 'search' and searched)),"
                + " found as (select p.source, p.key, i.partners, bool_or(t.route = 'search') as searched,"
                + " bool_or(t.route <> 'search') as listed from collection_page p join walked w on w.source = p.source"
                + " join item i on i.id = p.item_id join hit h on h.key = p.key"
                + " join collection_task t on t.id = h.task_id and t.collection_id = p.collection_id"
                + " where p.collection_id = ? and p.status in ('read', 'known') and i.status = 'accepted'"
                + " group by p.source, p.key, i.partners)"
                + " select f.source, partner, count(distinct f.key) filter (where searched), count(distinct f.key) filter (where listed),"
                + " count(distinct f.key) filter (where searched and listed) from found f cross join lateral unnest(f.partners) partner"
                + " where partner = any(select unnest(partners) from collection where id = ?)"
                + " group by grouping sets ((f.source, partner), (f.source)) order by f.source, partner nulls last",
                row -> row("routes", "items", row.getString(1), row.getString(2),
                        new TwoRoutes(row.getLong(3), row.getLong(4), row.getLong(5)), OF_ROUTES),
                collection, collection, collection);
    }

    private static Object[] row(String comparison, String unit, String source, String partner, TwoRoutes routes,
            String assumptions) {
        boolean said = routes.found() > 0 && routes.both() > 0;
        return new Object[] { comparison, unit, source, partner, routes.first(), routes.second(), routes.both(), routes.found(),
                said ? routes.estimate() : null, said ? routes.standardError() : null, said ? routes.lower() : null,
                said ? routes.upper() : null, said ? routes.share() : null, routes.verdict(), assumptions };
    }
}
