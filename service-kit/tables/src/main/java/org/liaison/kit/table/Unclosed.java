package org.liaison.kit.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps a library from closing, or flushing after every buffer, the stream that belongs to our caller. */
final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void flush() {
        // The caller flushes.
    }

    @Override
    public void close() {
        // The caller closes.
    }
}
