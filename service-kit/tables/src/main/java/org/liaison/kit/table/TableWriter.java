package org.liaison.kit.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/**
 * Writes a table in one format. Writers hold no state between calls, and their need for memory does not grow with the
 * number of rows.
 */
public interface TableWriter {

    /**
     * Writes rows of a table.
     *
     * @param table what to write
     * @param after the key of the last row already seen, {@code null} to start with the first row
     * @param limit how many rows at most; below 0 for all
     * @param out receives the bytes; not closed
     * @throws TableTooLargeException if the format has no room for so many rows, columns or characters; for formats that
     *         are not {@linkplain TableFormat#streamed() streamed} before the first byte was written
     * @throws IllegalArgumentException if a row does not fit the columns
     */
    void write(Table table, String after, long limit, OutputStream out) throws IOException;

    /** Writes the rows to a temporary file, for whoever must know the size, or of errors, before sending the first byte. */
    default SpooledTable spool(Table table, String after, long limit) throws IOException {
        return SpooledTable.of("table", path -> {
            try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
                write(table, after, limit, out);
            }
        });
    }
}
