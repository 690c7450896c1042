package org.liaison.modelling.database;

import java.io.IOException;
import java.util.List;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** A table of the database that is read in pages, each by a query of its own, so that a list of any length takes little memory. */
public record PagedTable(String name, List<Column> columns, Query query) implements Table {

    private static final int PAGE = 500;

    /** A row and what to go on behind it. */
    public record KeyedRow(long key, Object... cells) {
    }

    /** Gives at most {@code limit} rows behind a key, in the order of their keys, which are positive. */
    @FunctionalInterface
    public interface Query {
        List<KeyedRow> after(long key, int limit);
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        long key = after == null ? 0 : Long.parseLong(after);
        long left = limit < 0 ? Long.MAX_VALUE : limit;
        List<KeyedRow> page;
        do {
            int size = (int) Math.min(PAGE, left);
            page = query.after(key, size);
            for (KeyedRow row : page) {
                sink.accept(Long.toString(row.key()), row.cells());
                key = row.key();
            }
            left -= page.size();
        } while (page.size() == PAGE && left > 0);
    }
}
