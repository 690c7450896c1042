package org.liaison.indicators.source.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Stops with a problem once more bytes came than are allowed, or far more than data inflate to. */
final class BoundedInput extends FilterInputStream {

    // Numbers inflate to some ten times their packed size, tables of mostly empty cells to some fifty times; a bomb to a thousand.
    private static final int MOST_TIMES = 200;
    // Below this a long column of zeros harms nobody.
    private static final long UNSUSPICIOUS = 32L << 20;

    private final String what;
    private final long most;
    private long count;

    /** @param packed size of what is inflated; below 0 where it is not known */
    BoundedInput(InputStream in, String what, long packed, long most) {
        super(in);
        this.what = what;
        this.most = packed < 0 ? most : Math.min(most, Math.max(UNSUSPICIOUS, packed * MOST_TIMES));
    }

    static BoundedInput of(ZipFile zip, ZipEntry entry, long most) throws IOException {
        return new BoundedInput(zip.getInputStream(entry), "its part '" + ZipFiles.shown(entry) + "'",
                entry.getCompressedSize(),
                most);
    }

    long count() {
        return count;
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
            throw ZipFiles.unsafe(what + " inflates to more than " + (most >> 20) + " MB");
        }
    }
}
