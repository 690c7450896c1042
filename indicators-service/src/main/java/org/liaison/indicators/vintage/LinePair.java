package org.liaison.indicators.vintage;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The numbers of one indicator and country (and counterpart) in two vintages; either side may have none. */
record LinePair(String indicator, String iso3, String counterpart, Side before, Side after) {

    /** Takes what differs. */
    @FunctionalInterface
    interface ChangeConsumer {
        void accept(Change change) throws IOException;
    }

    /** One vintage's part: years rise. */
    record Side(String unit, Integer[] years, Double[] numbers, Long[] rows, String[] columns) {

        static Side of(ResultSet row, String suffix) throws SQLException {
            if (row.getArray("years" + suffix) == null) {
                return new Side(row.getString("unit" + suffix), new Integer[0], new Double[0], new Long[0], new String[0]);
            }
            return new Side(row.getString("unit" + suffix), (Integer[]) row.getArray("years" + suffix).getArray(),
                    (Double[]) row.getArray("numbers" + suffix).getArray(), (Long[]) row.getArray("rows" + suffix).getArray(),
                    (String[]) row.getArray("columns" + suffix).getArray());
        }

        Side of(IntPredicate wanted) {
            int[] kept = IntStream.range(0, years.length).filter(at -> wanted.test(years[at])).toArray();
            return new Side(unit, Arrays.stream(kept).mapToObj(at -> years[at]).toArray(Integer[]::new),
                    Arrays.stream(kept).mapToObj(at -> numbers[at]).toArray(Double[]::new),
                    Arrays.stream(kept).mapToObj(at -> rows[rows.length == 1 ? 0 : at]).toArray(Long[]::new),
                    Arrays.stream(kept).mapToObj(at -> columns[columns.length == 1 ? 0 : at]).toArray(String[]::new));
        }

        Change.Place place(int at) {
            return new Change.Place(numbers[at], unit, rows[rows.length == 1 ? 0 : at], columns[columns.length == 1 ? 0 : at]);
        }
    }

    static LinePair of(ResultSet row) throws SQLException {
        return new LinePair(row.getString("code"), row.getString("iso3"), row.getString("counterpart"), Side.of(row, "_a"),
                Side.of(row, "_b"));
    }

    /** The same of some years only. */
    LinePair of(IntPredicate wanted) {
        return new LinePair(indicator, iso3, counterpart, before.of(wanted), after.of(wanted));
    }

    /** Whether the two vintages state two units or price bases. */
    boolean unitChanged() {
        return before.unit != null && after.unit != null && !before.unit.equalsIgnoreCase(after.unit);
    }

    /** What differs, in the order of the years; the answer is how many numbers are the same. */
    long changes(ChangeConsumer consumer) throws IOException {
        long same = 0;
        int first = 0;
        int second = 0;
        while (first < before.years.length || second < after.years.length) {
            int year = Math.min(first < before.years.length ? before.years[first] : Integer.MAX_VALUE,
                    second < after.years.length ? after.years[second] : Integer.MAX_VALUE);
            boolean inFirst = first < before.years.length && before.years[first] == year;
            boolean inSecond = second < after.years.length && after.years[second] == year;
            Change.Place was = inFirst ? before.place(first++) : null;
            Change.Place is = inSecond ? after.place(second++) : null;
            if (was != null && is != null && !unitChanged() && was.value() == is.value()) {
                same++;
            } else {
                Change.Kind kind = was == null ? Change.Kind.ADDED
                        : is == null ? Change.Kind.REMOVED : unitChanged() ? Change.Kind.UNIT_CHANGED : Change.Kind.CHANGED;
                consumer.accept(new Change(kind, indicator, iso3, counterpart, year, was, is));
            }
        }
        return same;
    }
}
