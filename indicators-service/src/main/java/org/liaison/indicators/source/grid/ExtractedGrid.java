package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table that was taken out of an archive; the copy goes when the grid is closed. */
final class ExtractedGrid implements Grid {

    private final Path copy;
    private final Grid table;

    ExtractedGrid(Path copy) throws IOException {
        this.copy = copy;
        try {
            this.table = Grid.openTable(copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public List<String> sheets() {
        return table.sheets();
    }

    @Override
    public GridRows rows(int sheet) {
        return table.rows(sheet);
    }

    @Override
    public void close() {
        table.close();
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
