package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Records in JSON as one sheet: arrays of objects, arrays of such arrays, or several of them one after another, as the pages of
 * a web service come. The header is made of the fields of the first record; a field of a nested object is {@code outer.inner}.
 * A row's number is the position of its record in the file, from 1. Objects that have a {@code page} and no data are rows
 * numbered 0, their fields in pairs of name and value.
 */
final class JsonGrid implements Grid {

    private final Path file;

    JsonGrid(Path file) {
        this.file = file;
    }

    /** Whether a file begins like JSON; blanks and a byte order mark may come first. */
    static boolean recognises(byte[] start) {
        int index = start.length >= 3 && start[0] == (byte) 0xEF ? 3 : 0;
        while (index < start.length && Character.isWhitespace(start[index])) {
            index++;
        }
        return index < start.length && (start[index] == '[' || start[index] == '{');
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public GridRows rows(int sheet) {
        try {
            InputStream in = Files.newInputStream(file);
            return new JsonRecords(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // each JsonRecords holds and closes its own reader
    }
}
