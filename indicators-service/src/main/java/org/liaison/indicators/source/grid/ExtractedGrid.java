package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Delimited text that was taken out of an archive; the copy goes when the grid is closed. */
final class ExtractedGrid implements Grid {

    private final Path copy;
    private final DelimitedGrid text;

    ExtractedGrid(Path copy) throws IOException {
        this.copy = copy;
        this.text = new DelimitedGrid(copy);
    }

    @Override
    public List<String> sheets() {
        return text.sheets();
    }

    @Override
    public GridRows rows(int sheet) {
        return text.rows(sheet);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
