package org.liaison.indicators.vintage;

import java.io.IOException;
import java.util.List;

import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** What differs between two vintages as a table, made as it is written. */
record DiffTable(DiffRepository repository, DiffQuery query) implements Table {

    private static final String NEIGHBOUR = "#";

    private static final List<Column> COLUMNS = List.of(Column.text("indicator", "Code of the indicator"),
            Column.text("iso3", "Country"), Column.text("counterpart", "The other country of a flow, or the neighbour"),
            Column.integer("year", "Calendar year; of neighbours the first one, missing where they always are"),
            Column.text("change", "added, removed, changed or unit_changed"),
            Column.decimal("value_a", "Value in the first vintage"), Column.decimal("value_b", "Value in the second vintage"),
            Column.decimal("absolute", "Second minus first value, where both are in one unit"),
            Column.decimal("relative", "The same as a share of the first value's size"),
            Column.text("unit_a", "Unit in the first vintage"), Column.text("unit_b", "Unit in the second vintage"),
            Column.integer("row_a", "Row in the first file"), Column.text("column_a", "Column in the first file"),
            Column.integer("row_b", "Row in the second file"), Column.text("column_b", "Column in the second file"));

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        long[] left = { limit < 0 ? Long.MAX_VALUE : limit };
        boolean inNeighbours = after != null && after.startsWith(NEIGHBOUR);
        if (!inNeighbours) {
            numbers(after == null ? null : Key.parse(after), left, sink);
        }
        neighbours(inNeighbours ? position(after) : 0, left, sink);
    }

    private void numbers(Key from, long[] left, RowSink sink) throws IOException {
        repository.pairs(query,
                from == null ? DiffRepository.Start.FIRST
                        : new DiffRepository.Start(from.indicator(), from.iso3(), from.counterpart()),
                pair -> pair.changes(change -> {
                    if (query.wants(change) && !seen(change, from)) {
                        if (left[0]-- == 0) {
                            throw new DiffRepository.EnoughException();
                        }
                        send(Key.of(change).toString(), change, sink);
                    }
                }));
    }

    /** Lists of neighbours differ by pairs; their place in the order is the key of a row. */
    private void neighbours(long seen, long[] left, RowSink sink) throws IOException {
        long[] position = { 0 };
        repository.neighbours(query, change -> {
            if (query.wantsNeighbour(change) && ++position[0] > seen && left[0] > 0) {
                left[0]--;
                send(NEIGHBOUR + position[0], change, sink);
            }
        });
    }

    private static long position(String key) {
        try {
            return Long.parseLong(key.substring(NEIGHBOUR.length()));
        } catch (NumberFormatException e) {
            throw ProblemException.parameter("cursor", "not a cursor that this service gave out");
        }
    }

    private static boolean seen(Change change, Key from) {
        return from != null && change.indicator().equals(from.indicator()) && change.iso3().equals(from.iso3())
                && change.counterpart().equals(from.counterpart()) && change.year() <= from.year();
    }

    private static void send(String key, Change change, RowSink sink) throws IOException {
        Change.Place before = change.before();
        Change.Place after = change.after();
        sink.accept(key, change.indicator(), change.iso3(), change.counterpart().isEmpty() ? null : change.counterpart(),
                change.year() == 0 ? null : change.year(),
                change.kind().slug(), before == null ? null : before.value(), after == null ? null : after.value(),
                change.absolute(), change.relative(), before == null ? null : before.unit(),
                after == null ? null : after.unit(),
                before == null ? null : before.row(), before == null ? null : before.column(),
                after == null ? null : after.row(),
                after == null ? null : after.column());
    }

    /** Position of a row; the code stands last, since it may hold any sign. */
    private record Key(String indicator, String iso3, String counterpart, int year) {

        static Key of(Change change) {
            return new Key(change.indicator(), change.iso3(), change.counterpart(), change.year());
        }

        static Key parse(String text) {
            try {
                String[] parts = text.split("\\|", 4);
                return new Key(parts[3], parts[0], parts[1], Integer.parseInt(parts[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw ProblemException.parameter("cursor", "not a cursor that this service gave out");
            }
        }

        @Override
        public String toString() {
            return iso3 + "|" + counterpart + "|" + year + "|" + indicator;
        }
    }
}
