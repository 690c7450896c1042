package org.liaison.kit.table;

import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;

/** A table of any length that is never in memory. */
record GeneratedTable(long size, List<Column> columns, LongFunction<Object[]> row) implements Table {

    @Override
    public String name() {
        return "generated";
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        long from = after == null ? 0 : Long.parseLong(after) + 1;
        long to = limit < 0 ? size : Math.min(size, from + limit);
        for (long i = from; i < to; i++) {
            sink.accept(Long.toString(i), row.apply(i));
        }
    }
}
