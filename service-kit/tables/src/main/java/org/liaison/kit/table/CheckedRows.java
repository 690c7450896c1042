package org.liaison.kit.table;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/** Passes rows on with every cell in the Java type of its column, see {@link ColumnType}. */
final class CheckedRows implements RowSink {

    private final Column[] columns;
    private final RowSink next;
    private final Object[] converted;

    private CheckedRows(List<Column> columns, RowSink next) {
        this.columns = columns.toArray(Column[]::new);
        this.next = next;
        this.converted = new Object[columns.size()];
    }

    /** Sends the rows of the table to the sink, checked. The array that the sink gets is used again for the next row. */
    static void send(Table table, String after, long limit, RowSink sink) throws IOException {
        table.rows(after, limit, of(table.columns(), sink));
    }

    /** A sink that checks, then passes on to the given one. */
    static RowSink of(List<Column> columns, RowSink next) {
        return new CheckedRows(columns, next);
    }

    /** The table's columns, after making sure that there are some and that their names differ. */
    static List<Column> columnsOf(Table table) {
        var columns = table.columns();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table " + table.name() + " has no columns");
        }
        var names = new HashSet<String>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("table " + table.name() + " has two columns named " + column.name());
            }
        }
        return columns;
    }

    @Override
    public void accept(String key, Object... values) throws IOException {
        if (values.length != columns.length) {
            throw new IllegalArgumentException("a row of " + values.length + " cells for " + columns.length + " columns");
        }
        for (int i = 0; i < columns.length; i++) {
            converted[i] = values[i] == null ? null : convert(columns[i], values[i]);
        }
        next.accept(key, converted);
    }

    private static Object convert(Column column, Object cell) {
        try {
            return column.type().convert(cell);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("column " + column.name() + ": " + e.getMessage(), e);
        }
    }
}
