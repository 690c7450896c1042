package org.liaison.collector.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of the archive are. Safe for use by several threads. */
interface RecordStore extends Closeable {

    /**
     * A place in the archive.
     *
     * @param file name without folder
     * @param start of the first byte
     */
    record Place(String file, long start) {
    }

    /**
     * Adds whole records, each compressed by itself.
     *
     * @return where they are; they survive a crash when this returns
     */
    Place append(byte[] records) throws IOException;

    /**
     * Opens so many bytes.
     *
     * @throws IOException also where the file or the bytes are not there
     */
    InputStream open(String file, long start, long length) throws IOException;
}
