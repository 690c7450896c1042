package org.liaison.indicators.observation;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** The numbers of vintages. */
@Singleton
public class ObservationRepository {

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

    /**
     * A number with its place in the publisher's file.
     *
     * @param counterpart null where the number is about one country
     */
    public record SourceCell(long series, String iso3, String counterpart, int year, double value, long row, String column) {
    }

    /** @param countries the countries wanted; null for all */
    public void values(Collection<Long> series, Collection<String> countries, int from, int to, ValueConsumer consumer) {
        if (series.isEmpty()) {
            return;
        }
        String sql = "select series_id, iso3, year, value from observation where series_id = any(?) and year between ? and ?";
        Database.RowConsumer each = row -> consumer.accept(row.getLong(1), row.getString(2), row.getInt(3), row.getDouble(4));
        if (countries == null) {
            database.each(sql, each, series, from, to);
        } else {
            database.each(sql + " and iso3 = any(?)", each, series, from, to, countries);
        }
    }

    /**
     * The flows of a series that begin or end in one of the countries, in a fixed order: sums come out the same to the last
     * bit.
     */
    public void flows(long series, Collection<String> countries, int from, int to, FlowConsumer consumer) {
        database.each("""
                select iso3, counterpart, year, value from observation
                where series_id = ? and year between ? and ? and (iso3 = any(?) or counterpart = any(?))
                order by iso3, counterpart, year""",
                row -> consumer.accept(row.getString(1), row.getString(2), row.getInt(3), row.getDouble(4)), series, from, to,
                countries, countries);
    }

    /** The cells of some series about a country in a year; flows in both directions. */
    public List<SourceCell> cells(Collection<Long> series, String iso3, int year) {
        return database.query("""
                select series_id, iso3, nullif(counterpart, ''), year, value, source_row, source_column from observation
                where series_id = any(?) and year = ? and (iso3 = ? or counterpart = ?)
                order by series_id, iso3, counterpart""",
                row -> new SourceCell(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getDouble(5),
                        row.getLong(6), row.getString(7)),
                series, year, iso3, iso3);
    }

    /**
     * Cells in the order of series, country, counterpart and year, from a cursor.
     *
     * @param countries empty for all
     * @param after the last cell already seen; null to start
     * @param limit below 0 for all
     */
    void page(Collection<Long> series, List<String> countries, int from, int to, CellKey after, long limit,
            Database.RowConsumer consumer) throws IOException {
        CellKey start = after == null ? new CellKey(Long.MIN_VALUE, "", "", 0) : after;
        database.stream("""
                select series_id, iso3, counterpart, year, value, source_row, source_column from observation
                where series_id = any(?) and (cardinality(?::text[]) = 0 or iso3 = any(?)) and year between ? and ?
                  and (series_id, iso3, counterpart, year) > (?, ?, ?, ?)
                order by series_id, iso3, counterpart, year limit ?""", consumer, series, countries, countries, from, to,
                start.series(), start.iso3(), start.counterpart(), start.year(), limit < 0 ? Long.MAX_VALUE : limit);
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
