package org.liaison.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A written table in a temporary file, which closing deletes. */
public final class SpooledTable implements Closeable {

    private final Path path;

    private SpooledTable(Path path) {
        this.path = path;
    }

    static SpooledTable of(String prefix, FileFiller filler) throws IOException {
        Path path = Files.createTempFile("liaison-" + prefix + "-", ".tmp");
        boolean filled = false;
        try {
            filler.fill(path);
            filled = true;
            return new SpooledTable(path);
        } finally {
            if (!filled) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The file; gone after {@link #close()}. */
    public Path path() {
        return path;
    }

    /** Its length in bytes. */
    public long size() throws IOException {
        return Files.size(path);
    }

    /** Copies the file. */
    public void transferTo(OutputStream out) throws IOException {
        Files.copy(path, out);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    @FunctionalInterface
    interface FileFiller {
        void fill(Path path) throws IOException;
    }
}
