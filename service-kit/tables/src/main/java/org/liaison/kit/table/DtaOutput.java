package org.liaison.kit.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Little-endian numbers, tags and padded text to a file, counting the bytes. */
final class DtaOutput implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long position;

    DtaOutput(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
    }

    /** How many bytes were written so far. */
    long position() {
        return position;
    }

    void tag(String tag) throws IOException {
        bytes(tag.getBytes(StandardCharsets.US_ASCII));
    }

    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    /** The bytes, then zeros up to the width. */
    void padded(byte[] bytes, int width) throws IOException {
        bytes(bytes);
        for (int i = bytes.length; i < width; i++) {
            out.write(0);
        }
        position += Math.max(0, width - bytes.length);
    }

    void int8(int value) throws IOException {
        out.write(value);
        position++;
    }

    void int16(int value) throws IOException {
        number.putShort(0, (short) value);
        number(Short.BYTES);
    }

    void int32(int value) throws IOException {
        number.putInt(0, value);
        number(Integer.BYTES);
    }

    void int64(long value) throws IOException {
        number.putLong(0, value);
        number(Long.BYTES);
    }

    private void number(int width) throws IOException {
        out.write(number.array(), 0, width);
        position += width;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
