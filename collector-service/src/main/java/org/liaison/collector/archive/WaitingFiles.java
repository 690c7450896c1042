package org.liaison.collector.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Files of users that wait until their pages are in the archive. Every process that shares the archive sees them. */
interface WaitingFiles {

    /** Reads a file. */
    interface Reading {
        void read(Path file) throws IOException, BadArchiveException;
    }

    /** Keeps a copy, which survives a crash when this returns. */
    void keep(UUID upload, Path file) throws IOException;

    /** @throws java.nio.file.NoSuchFileException where the file is gone */
    void read(UUID upload, Reading reading) throws IOException, BadArchiveException;

    /** Deletes the copy, if it is there. */
    void discard(UUID upload) throws IOException;
}
