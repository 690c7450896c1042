package org.liaison.indicators.vintage;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** The numbers of two vintages side by side. */
@Singleton
class DiffRepository {

    private static final String SIDE = """
            (select s.code collate "C" as code, s.unit, l.iso3, l.counterpart, l.years, l.numbers, l.source_rows as rows,
                    l.source_columns as columns
             from observation_line l join series s on s.id = l.series_id
             where s.vintage_id = ? and (cardinality(?::text[]) = 0 or s.code = any(?))
               and (cardinality(?::text[]) = 0 or l.iso3 = any(?)) and (s.code collate "C", l.iso3, l.counterpart) >= (?, ?, ?))""";

    private static final String LIST = """
            (select (select min(code) from series where vintage_id = n.vintage_id) as code, n.iso3,
                    n.neighbour_iso3 as neighbour, n.kind, coalesce(n.from_year, 0) as first_year,
                    coalesce(n.to_year, 0) as last_year, n.source_row, n.source_column
             from adjacency n where n.vintage_id = ? and (cardinality(?::text[]) = 0 or n.iso3 = any(?)))""";

    private final Database database;

    DiffRepository(Database database) {
        this.database = database;
    }

    /** Takes one pair after another. */
    @FunctionalInterface
    interface PairConsumer {
        void accept(LinePair pair) throws IOException;
    }

    /** Where to begin, inclusive. */
    record Start(String code, String iso3, String counterpart) {

        static final Start FIRST = new Start("", "", "");
    }

    /** Ends a reading that has seen enough. */
    static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1L;

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    /** In the order of indicator, country and counterpart; the consumer may stop by {@link EnoughException}. */
    void pairs(DiffQuery query, Start start, PairConsumer consumer) throws IOException {
        try {
            database.stream(
                    """
                            select coalesce(a.code, b.code) as code, coalesce(a.iso3, b.iso3) as iso3,
                                   coalesce(a.counterpart, b.counterpart) as counterpart,
                                   a.unit as unit_a, a.years as years_a, a.numbers as numbers_a, a.rows as rows_a, a.columns as columns_a,
                                   b.unit as unit_b, b.years as years_b, b.numbers as numbers_b, b.rows as rows_b, b.columns as columns_b
                            from"""
                            + " " + SIDE + " a full join " + SIDE + """
                                     b on a.code = b.code and a.iso3 = b.iso3 and a.counterpart = b.counterpart
                                    order by 1, 2, 3""",
                    row -> consumer.accept(LinePair.of(row)), query.from(), query.indicators(),
                    query.indicators(), query.countries(), query.countries(), start.code(), start.iso3(), start.counterpart(),
                    query.to(), query.indicators(), query.indicators(), query.countries(), query.countries(), start.code(),
                    start.iso3(), start.counterpart());
        } catch (EnoughException e) {
            // the asked page is full
        }
    }

    /** Takes one change after another. */
    @FunctionalInterface
    interface ChangeConsumer {
        void accept(Change change) throws IOException;
    }

    /**
     * Pairs of neighbours that only one of two lists has, in the order of the countries; the unit of either place is the kind
     * of
     * neighbourhood, the year is the first one, or 0 for always.
     */
    void neighbours(DiffQuery query, ChangeConsumer consumer) throws IOException {
        database.stream("""
                select coalesce(a.code, b.code) as code, iso3, neighbour, kind, first_year,
                       a.source_row as row_a, a.source_column as column_a, b.source_row as row_b, b.source_column as column_b
                from""" + " " + LIST + " a full join " + LIST + """
                 b using (iso3, neighbour, kind, first_year, last_year)
                where a.code is null or b.code is null
                order by iso3, neighbour, first_year, kind, 1""", row -> consumer.accept(neighbour(row)), query.from(),
                query.countries(), query.countries(), query.to(), query.countries(), query.countries());
    }

    private static Change neighbour(ResultSet row) throws SQLException {
        boolean removed = row.getString("column_a") != null;
        Change.Place place = new Change.Place(1, row.getString("kind"), row.getLong(removed ? "row_a" : "row_b"),
                row.getString(removed ? "column_a" : "column_b"));
        return new Change(removed ? Change.Kind.REMOVED : Change.Kind.ADDED, row.getString("code"), row.getString("iso3"),
                row.getString("neighbour"), row.getInt("first_year"), removed ? place : null, removed ? null : place);
    }

    /** Units of the indicators of a vintage. */
    List<Unit> units(String vintage) {
        return database.query("select code, unit from series where vintage_id = ?",
                row -> new Unit(row.getString(1), row.getString(2)), vintage);
    }

    /** An indicator with its unit; null where the file states none. */
    record Unit(String code, String unit) {
    }
}
