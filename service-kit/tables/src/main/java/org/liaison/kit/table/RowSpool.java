package org.liaison.kit.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Checked rows in a temporary file, for a format that must see all of them before it can write the first. A table is not
 * simply read twice, because it may have changed in between.
 */
final class RowSpool implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final List<ColumnType> types;
    private final SpooledTable spooled;
    private long rows;

    /** Spools the rows, showing each one to {@code observer}. */
    RowSpool(Table table, String after, long limit, RowSink observer) throws IOException {
        this.types = table.columns().stream().map(Column::type).toList();
        this.spooled = SpooledTable.of("rows", path -> fill(path, table, after, limit, observer));
    }

    private void fill(Path path, Table table, String after, long limit, RowSink observer) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES))) {
            CheckedRows.send(table, after, limit, (key, values) -> {
                rows++;
                observer.accept(key, values);
                for (Object value : values) {
                    write(out, value);
                }
            });
        }
    }

    long rows() {
        return rows;
    }

    /** Sends the rows again; the keys are {@code null}. */
    void replay(RowSink sink) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(spooled.path()), BUFFER_BYTES))) {
            var values = new Object[types.size()];
            for (long row = 0; row < rows; row++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readBoolean() ? read(in, types.get(i)) : null;
                }
                sink.accept(null, values);
            }
        }
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        out.writeBoolean(value != null);
        if (value instanceof String text) {
            byte[] bytes = Unicode.utf8(text);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof LocalDate date) {
            out.writeLong(date.toEpochDay());
        }
    }

    private static Object read(DataInputStream in, ColumnType type) throws IOException {
        return switch (type) {
            case TEXT -> Unicode.ofUtf8(in.readNBytes(in.readInt()));
            case INTEGER -> in.readLong();
            case DECIMAL -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case DATE -> LocalDate.ofEpochDay(in.readLong());
        };
    }

    @Override
    public void close() throws IOException {
        spooled.close();
    }
}
