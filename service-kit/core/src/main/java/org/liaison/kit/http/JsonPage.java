package org.liaison.kit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;
import org.liaison.kit.table.TableFormat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * One page of a list.
 *
 * @param rows the rows as a JSON array
 * @param lastKey key of the last row, null where no row follows it
 */
record JsonPage(byte[] rows, String lastKey) {

    static JsonPage read(Table table, String after, int size) {
        Marked marked = new Marked(table, size);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableFormat.JSON.writer().write(marked, after, size + 1L, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JsonPage(out.toByteArray(), marked.more ? marked.lastKey : null);
    }

    byte[] body(String next) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(rows.length + 128);
        body.writeBytes("{\"data\":".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(rows);
        body.writeBytes((",\"next\":" + (next == null ? "null" : quoted(next)) + "}").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /** Asks for one row more than is shown and keeps it back: it only tells whether there is a next page. */
    private static final class Marked implements Table {

        private final Table table;
        private final int size;
        private String lastKey;
        private boolean more;

        Marked(Table table, int size) {
            this.table = table;
            this.size = size;
        }

        @Override
        public String name() {
            return table.name();
        }

        @Override
        public java.util.List<org.liaison.kit.table.Column> columns() {
            return table.columns();
        }

        @Override
        public void rows(String after, long limit, RowSink sink) throws IOException {
            long[] seen = { 0 };
            table.rows(after, limit, (key, values) -> {
                if (++seen[0] > size) {
                    more = true;
                } else {
                    lastKey = key;
                    sink.accept(key, values);
                }
            });
        }
    }
}
