package org.liaison.collector.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Files of users that wait beside the archive until a job has taken them. Every process that shares the archive sees them. */
public interface WaitingFiles {

    /**
     * Reads a file.
     *
     * @param <E> what may be wrong with it
     */
    interface Reading<E extends Exception> {
        void read(Path file) throws IOException, E;
    }

    /** Keeps a copy, which survives a crash when this returns. */
    void keep(UUID upload, Path file) throws IOException;

    /** @throws java.nio.file.NoSuchFileException where the file is gone */
    <E extends Exception> void read(UUID upload, Reading<E> reading) throws IOException, E;

    /** Deletes the copy, if it is there. */
    void discard(UUID upload) throws IOException;
}
