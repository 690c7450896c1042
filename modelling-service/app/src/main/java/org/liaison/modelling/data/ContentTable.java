package org.liaison.modelling.data;

import java.io.IOException;
import java.util.List;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** Stored rows, one block in memory at a time; the key of a row is its position. */
record ContentTable(String name, Content content, ContentStore store) implements Table {

    @Override
    public List<Column> columns() {
        return content.columns().stream().map(column -> new Column(column.name(), column.kind().type(), "")).toList();
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        long from = after == null ? 0 : Long.parseLong(after) + 1;
        long to = limit < 0 ? content.rows() : Math.min(content.rows(), from + limit);
        Values[] values = null;
        Object[] cells = new Object[content.columns().size()];
        for (long row = from; row < to; row++) {
            int within = (int) (row % Content.BLOCK_ROWS);
            if (values == null || within == 0) {
                values = store.blocks(content, (int) (row / Content.BLOCK_ROWS));
            }
            for (int i = 0; i < cells.length; i++) {
                cells[i] = values[i].cell(content.columns().get(i).kind(), within);
            }
            sink.accept(Long.toString(row), cells);
        }
    }
}
