package org.liaison.indicators.source.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops with a problem once more bytes came than are allowed. */
final class BoundedInput extends FilterInputStream {

    private final long most;
    private long count;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        counted(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(long bytes) {
        count += bytes;
        if (count > most) {
            throw ZipFiles.unsafe("it inflates to more than " + (most >> 20) + " MB");
        }
    }
}
