package org.liaison.kit.table;

import java.io.IOException;
import java.util.List;

/**
 * Rows under named and typed columns, produced anew each time they are asked for: a query, a cursor over a file or a
 * list. A table is never held in memory as a whole by the {@linkplain TableWriter writers}.
 */
public interface Table {

    /** A short name without spaces, used for file names and sheets, e.g. {@code panel}. */
    String name();

    /** What the table holds, in a few words for people; becomes the data label of a Stata file. */
    default String title() {
        return name();
    }

    /** The columns, at least one, with different names. */
    List<Column> columns();

    /**
     * Sends rows to the sink in a stable order.
     *
     * @param after the key of the last row already seen, {@code null} to start with the first row
     * @param limit how many rows at most; below 0 for all
     * @param sink receives the rows
     */
    void rows(String after, long limit, RowSink sink) throws IOException;

    /** A table of rows that are already in memory; the key of a row is its position. */
    static Table of(String name, List<Column> columns, List<Object[]> rows) {
        return new MemoryTable(name, List.copyOf(columns), rows);
    }
}
