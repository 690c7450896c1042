package org.liaison.kit.table;

import java.io.IOException;
import java.io.OutputStream;

/** An array of objects, one per row. */
final class JsonTableWriter implements TableWriter {

    @Override
    public void write(Table table, String after, long limit, OutputStream out) throws IOException {
        try (var json = JsonRows.FACTORY.createGenerator(out)) {
            json.writeStartArray();
            table.rows(after, limit, new JsonRows(json, table));
            json.writeEndArray();
        }
    }
}
