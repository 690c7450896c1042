package org.liaison.kit.table;

import java.io.IOException;
import java.util.List;

/** See {@link Table#of}. */
record MemoryTable(String name, List<Column> columns, List<Object[]> rows) implements Table {

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        int from = after == null ? 0 : Math.addExact(Integer.parseUnsignedInt(after), 1);
        int left = Math.max(rows.size() - from, 0);
        long to = from + (limit < 0 ? left : Math.min(left, limit));
        for (int i = from; i < to; i++) {
            sink.accept(Integer.toString(i), rows.get(i));
        }
    }
}
