package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Delimited text: comma, semicolon or tab, whichever is most frequent in the first lines; a byte order mark is taken off. */
final class DelimitedGrid implements Grid {

    private static final int SAMPLE = 16_384;
    private static final int BUFFER = 1 << 17;

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
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            Charset charset = charset(channel);
            return Channels.newReader(channel,
                    charset.newDecoder().onMalformedInput(onMalformed).onUnmappableCharacter(onMalformed), BUFFER);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The charset that the byte order mark names, which is read away; UTF-8 without one. */
    private static Charset charset(SeekableByteChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(3);
        int length = channel.read(start);
        if (length == 3 && start.get(0) == (byte) 0xEF && start.get(1) == (byte) 0xBB && start.get(2) == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        boolean littleEndian = length >= 2 && start.get(0) == (byte) 0xFF && start.get(1) == (byte) 0xFE;
        boolean bigEndian = length >= 2 && start.get(0) == (byte) 0xFE && start.get(1) == (byte) 0xFF;
        channel.position(littleEndian || bigEndian ? 2 : 0);
        return littleEndian ? StandardCharsets.UTF_16LE : bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
