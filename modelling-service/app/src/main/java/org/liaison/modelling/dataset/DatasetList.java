package org.liaison.modelling.dataset;

import java.io.IOException;
import java.util.List;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** The data sets as a table, read page by page. */
record DatasetList(DatasetRepository repository) implements Table {

    @Override
    public String name() {
        return "datasets";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("id", "id"), Column.text("name", "name given at upload"), Column.integer("rows", "number of rows"),
                Column.text("sha256", "digest of the file"), Column.text("created_at", "time of upload"));
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        repository.list(after, limit, sink);
    }
}
