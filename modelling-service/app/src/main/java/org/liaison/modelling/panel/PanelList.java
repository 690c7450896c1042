package org.liaison.modelling.panel;

import java.io.IOException;
import java.util.List;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** The panels as a table, read page by page. */
record PanelList(PanelRepository repository) implements Table {

    @Override
    public String name() {
        return "panels";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("id", "id"), Column.text("name", "name given"), Column.integer("rows", "number of rows"),
                Column.text("sha256", "digest of the rows as CSV"), Column.integer("interactions", "interactions counted"),
                Column.text("created_at", "time of building"));
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        repository.list(after, limit, sink);
    }
}
