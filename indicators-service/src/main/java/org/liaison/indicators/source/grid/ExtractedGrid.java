package org.liaison.indicators.source.grid;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/** A table that was taken out of an archive; the copy goes when the grid is closed. */
final class ExtractedGrid implements Grid {

    private static final long MOST_BYTES = 2L << 30;

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

    /** A table packed by gzip, as statistical offices give it. */
    static Grid ofGzip(Path file) throws IOException {
        Path copy = Files.createTempFile("extracted-", ".data");
        try {
            try (InputStream in = new BoundedInput(new GZIPInputStream(Files.newInputStream(file), 1 << 16), "it",
                    Files.size(file), MOST_BYTES); OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
        } catch (ZipException | EOFException e) {
            Files.deleteIfExists(copy);
            throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                    "The packed file is damaged or cut off. Nothing was stored.");
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return new ExtractedGrid(copy);
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
