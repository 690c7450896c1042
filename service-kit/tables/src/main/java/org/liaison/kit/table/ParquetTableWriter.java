package org.liaison.kit.table;

import java.io.OutputStream;

final class ParquetTableWriter implements TableWriter {

    @Override
    public void write(Table table, String after, long limit, OutputStream out) {
        throw new UnsupportedOperationException("not written yet");
    }
}
