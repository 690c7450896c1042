package org.liaison.kit.table;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

/** One JSON object a line, each line ended by LF. */
final class NdjsonTableWriter implements TableWriter {

    @Override
    public void write(Table table, String after, long limit, OutputStream out) throws IOException {
        try (var json = JsonRows.FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            var rows = new JsonRows(json, table);
            table.rows(after, limit, (key, values) -> {
                rows.accept(key, values);
                json.writeRaw('\n');
            });
        }
    }
}
