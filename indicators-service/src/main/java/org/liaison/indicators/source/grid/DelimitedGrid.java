package org.liaison.indicators.source.grid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Delimited text: comma, semicolon or tab, whichever is most frequent in the first lines; a byte order mark is taken off. */
final class DelimitedGrid implements Grid {

    private static final int SAMPLE = 16_384;

    private final Path file;
    private final char separator;

    DelimitedGrid(Path file) throws IOException {
        this.file = file;
        this.separator = separator(file);
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public GridRows rows(int sheet) {
        try {
            return new DelimitedRows(reader(file, CodingErrorAction.REPORT), separator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // each DelimitedRows holds and closes its own reader
    }

    private static char separator(Path file) throws IOException {
        char[] sample = new char[SAMPLE];
        int length;
        try (Reader reader = reader(file, CodingErrorAction.REPLACE)) {
            length = Math.max(reader.read(sample), 0);
        }
        char best = ',';
        int most = 0;
        for (char candidate : new char[] { ',', ';', '\t' }) {
            int count = 0;
            boolean quoted = false;
            for (int index = 0; index < length; index++) {
                quoted ^= sample[index] == '"';
                count += !quoted && sample[index] == candidate ? 1 : 0;
            }
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static Reader reader(Path file, CodingErrorAction onMalformed) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
        Charset charset = charset(in);
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder().onMalformedInput(onMalformed)
                .onUnmappableCharacter(onMalformed)), 1 << 16);
    }

    /** The charset that the byte order mark names, which is read away; UTF-8 without one. */
    private static Charset charset(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(3);
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            unread(in, start, 2);
            return StandardCharsets.UTF_16LE;
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            unread(in, start, 2);
            return StandardCharsets.UTF_16BE;
        }
        unread(in, start, 0);
        return StandardCharsets.UTF_8;
    }

    private static void unread(InputStream in, byte[] start, int from) throws IOException {
        ((PushbackInputStream) in).unread(start, from, start.length - from);
    }
}
