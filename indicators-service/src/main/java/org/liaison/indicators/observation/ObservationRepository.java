package org.liaison.indicators.observation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** The numbers of vintages. */
@Singleton
public class ObservationRepository {

    private static final String SELECT = """
            select series_id, iso3, counterpart, years, numbers, source_rows, source_columns from observation_line""";
    private static final String IN_YEARS = " where series_id = any(?) and last_year >= ? and first_year <= ?";

    private final Database database;

    ObservationRepository(Database database) {
        this.database = database;
    }

    /** Takes one number of a series about one country. */
    @FunctionalInterface
    public interface ValueConsumer {
        void accept(long series, String iso3, int year, double value);
    }

    /** Takes one flow from a country to another. */
    @FunctionalInterface
    public interface FlowConsumer {
        void accept(String from, String to, int year, double value);
    }

    /** Takes cells one by one. */
    @FunctionalInterface
    interface CellConsumer {
        void accept(SourceCell cell) throws IOException;
    }

    /**
     * A number with its place in the publisher's file.
     *
     * @param counterpart null where the number is about one country
     */
    public record SourceCell(long series, String iso3, String counterpart, int year, double value, long row, String column) {
    }

    /** The numbers of some countries, those of flows left out. */
    public void values(Collection<Long> series, Collection<String> countries, int from, int to, ValueConsumer consumer) {
        if (!series.isEmpty()) {
            database.each("select series_id, iso3, years, numbers from observation_line" + IN_YEARS
                    + " and iso3 = any(?) and counterpart = ''", row -> {
                        long id = row.getLong(1);
                        String iso3 = row.getString(2);
                        Integer[] years = (Integer[]) row.getArray(3).getArray();
                        Double[] numbers = (Double[]) row.getArray(4).getArray();
                        for (int at = 0; at < years.length; at++) {
                            if (years[at] >= from && years[at] <= to) {
                                consumer.accept(id, iso3, years[at], numbers[at]);
                            }
                        }
                    }, series, from, to, countries);
        }
    }

    /**
     * The flows of a series that begin or end in one of the countries, in a fixed order: sums come out the same to the last
     * bit.
     */
    public void flows(long series, Collection<String> countries, int from, int to, FlowConsumer consumer) {
        database.each(SELECT + IN_YEARS + " and (iso3 = any(?) or counterpart = any(?)) order by iso3, counterpart",
                row -> StoredLine.of(row).forEach(from, to,
                        (line, at) -> consumer.accept(line.iso3(), line.counterpart(), line.year(at), line.value(at))),
                List.of(series), from, to, countries, countries);
    }

    /** The cells of some series about a country in a year; flows in both directions. */
    public List<SourceCell> cells(Collection<Long> series, String iso3, int year) {
        List<SourceCell> cells = new ArrayList<>();
        database.each(SELECT + IN_YEARS + " and (iso3 = ? or counterpart = ?) order by series_id, iso3, counterpart",
                row -> StoredLine.of(row).forEach(year, year, (line, at) -> cells.add(line.cell(at))), series, year, year, iso3,
                iso3);
        return cells;
    }

    /**
     * Cells in the order of series, country, counterpart and year, from a cursor.
     *
     * @param countries empty for all
     * @param years in order; empty for all
     * @param after the last cell already seen; null to start
     * @param limit below 0 for all
     */
    void page(Collection<Long> series, List<String> countries, List<Integer> years, CellKey after, long limit,
            CellConsumer consumer) throws IOException {
        CellKey start = after == null ? new CellKey(Long.MIN_VALUE, "", "", 0) : after;
        Set<Integer> wanted = Set.copyOf(years);
        List<String> asked = years.stream().map(String::valueOf).toList();
        long[] left = { limit < 0 ? Long.MAX_VALUE : limit };
        // Every line gives a cell at least, but for the one that the cursor is in.
        database.stream(SELECT + """
                 where series_id = any(?) and (cardinality(?::text[]) = 0 or iso3 = any(?))
                  and (series_id, iso3, counterpart) >= (?, ?, ?)
                  and (cardinality(?::text[]) = 0 or years && (?::text[])::integer[])
                order by series_id, iso3, counterpart limit ?""",
                row -> {
                    StoredLine line = StoredLine.of(row);
                    for (int at = 0; at < line.length() && left[0] > 0; at++) {
                        if ((wanted.isEmpty() || wanted.contains(line.year(at)))
                                && (!line.isAt(start) || line.year(at) > start.year())) {
                            left[0]--;
                            consumer.accept(line.cell(at));
                        }
                    }
                }, series, countries, countries, start.series(), start.iso3(), start.counterpart(), asked, asked,
                limit < 0 ? Long.MAX_VALUE : limit + 1);
    }

    /** Position of a cell in the order of {@link #page}. */
    record CellKey(long series, String iso3, String counterpart, int year) {

        static CellKey parse(String text) {
            String[] parts = text.split("\\|", -1);
            return new CellKey(Long.parseLong(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3]));
        }

        @Override
        public String toString() {
            return series + "|" + iso3 + "|" + counterpart + "|" + year;
        }
    }
}
