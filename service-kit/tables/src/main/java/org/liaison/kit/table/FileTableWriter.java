package org.liaison.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A writer of a format that is complete only at its end: it fills a temporary file, then copies it. */
abstract class FileTableWriter implements TableWriter {

    abstract void writeFile(Table table, String after, long limit, Path file) throws IOException;

    @Override
    public final void write(Table table, String after, long limit, OutputStream out) throws IOException {
        try (var spooled = spool(table, after, limit)) {
            spooled.transferTo(out);
        }
    }

    @Override
    public final SpooledTable spool(Table table, String after, long limit) throws IOException {
        return SpooledTable.of("table", path -> writeFile(table, after, limit, path));
    }
}
