package org.liaison.collector.completeness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.liaison.collector.source.SourceService;
import org.liaison.collector.source.SourceView;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.sql.Database;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Compares what publishers' sites report of a partner with what the partner's own sites report. */
@Singleton
class CrossChecks {

    private static final List<Column> COLUMNS = List.of(Column.text("partner", "ISO3"),
            Column.text("status", "matched, only_here (publishers' sites) or only_there (the partner's own sites)"),
            Column.date("date_here", "day of the event by the first report here, else of its publication"),
            Column.text("source_here", "its site"),
            Column.text("item_here", "its id"), Column.text("headline_here", "its headline"),
            Column.text("address_here", "its address"),
            Column.date("date_there", "day of the event by the first report there, else of its publication"),
            Column.text("source_there", "its site"), Column.text("item_there", "its id"),
            Column.text("headline_there", "its headline"), Column.text("address_there", "its address"),
            Column.integer("days_apart", "from the report here to the one there"),
            Column.decimal("similarity", "share of common words of the two, 0 to 1; low where languages differ"),
            Column.text("further", "ids of further reports of the same, separated by |"));
    private static final int WORDS_OF_BODY = 300;

    private final Database database;
    private final SourceService sources;

    CrossChecks(Database database, SourceService sources) {
        this.database = database;
        this.sources = sources;
    }

    /** @return events of each partner that has a site of its own in the collection, in order of partner and day */
    Map<String, List<EventMatch.Event>> events(UUID collection, List<String> partners) {
        Map<String, String> owners = sources.all().stream().filter(s -> s.profile().partner() != null)
                .collect(Collectors.toMap(SourceView::id, s -> s.profile().partner()));
        Map<String, List<Report>> reports = new TreeMap<>();
        Set<String> covered = new HashSet<>();
        database.each(
                "select distinct i.id, i.source, i.partners, coalesce(i.event_start, i.date) as day, i.headline, i.address, left(i.body, "
                        + WORDS_OF_BODY
                        + ") as beginning from collection_page p join item i on i.id = p.item_id where p.collection_id = ?"
                        + " and p.status in ('read', 'known') and i.status = 'accepted' and not i.is_duplicate",
                row -> {
                    String owner = owners.get(row.getString("source"));
                    for (String partner : Database.strings(row, "partners")) {
                        boolean wanted = partners.isEmpty() || partners.contains(partner);
                        if (wanted && (owner == null || owner.equals(partner))) {
                            reports.computeIfAbsent(partner, p -> new ArrayList<>()).add(new Report(row.getString("id"),
                                    row.getString("source"), owner != null, partner, row.getObject("day", LocalDate.class),
                                    row.getString("headline"), row.getString("address"),
                                    words(row.getString("headline") + " " + row.getString("beginning"))));
                        }
                    }
                }, collection);
        database.each("select sources from collection where id = ?",
                row -> Database.strings(row, "sources").forEach(s -> covered.add(owners.get(s))), collection);
        Map<String, List<EventMatch.Event>> events = new TreeMap<>();
        reports.forEach((partner, of) -> {
            if (covered.contains(partner)) {
                events.put(partner, EventMatch.match(of));
            }
        });
        return events;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else {
                if (word.length() > 3) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return words;
    }

    Table table(UUID collection, String partner, String status) {
        List<String> wanted = Parameters.commaList("status", status, List.of("matched", "only_here", "only_there"));
        List<Object[]> rows = new ArrayList<>();
        events(collection, Parameters.commaList(partner)).forEach((code, events) -> events.stream()
                .filter(e -> wanted.isEmpty() || wanted.contains(e.status())).forEach(e -> rows.add(row(code, e))));
        return Table.of("cross-checks", COLUMNS, rows);
    }

    private static Object[] row(String partner, EventMatch.Event event) {
        Report here = event.side(false).stream().findFirst().orElse(null);
        Report there = event.side(true).stream().findFirst().orElse(null);
        String further = Stream.concat(event.side(false).stream().skip(1), event.side(true).stream().skip(1))
                .map(Report::item).collect(Collectors.joining("|"));
        List<Object> cells = new ArrayList<>(List.of(partner, event.status()));
        cells.addAll(report(here));
        cells.addAll(report(there));
        boolean both = here != null && there != null;
        cells.add(both ? ChronoUnit.DAYS.between(here.day(), there.day()) : null);
        cells.add(both ? here.similarity(there) : null);
        cells.add(further.isEmpty() ? null : further);
        return cells.toArray();
    }

    private static List<Object> report(Report r) {
        return r == null ? Arrays.asList(null, null, null, null, null)
                : Arrays.asList(r.day(), r.source(), r.item(), r.headline(), r.address());
    }
}
