package org.liaison.kit.table;

import java.io.OutputStream;

final class CsvTableWriter implements TableWriter {

    CsvTableWriter(boolean raw) {
    }

    @Override
    public void write(Table table, String after, long limit, OutputStream out) {
        throw new UnsupportedOperationException("not written yet");
    }
}
