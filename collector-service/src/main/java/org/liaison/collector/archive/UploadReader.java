package org.liaison.collector.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the pages of one kind of upload, one by one. */
interface UploadReader {

    /** Largest page that is taken; larger ones are films and programmes. */
    int MOST = 32 * 1024 * 1024;
    /** Web archives shrink by ten, texts by less than thirty: what shrinks by more than this is made to fill disks. */
    int MOST_RATIO = 100;
    int RATIO_COUNTS_FROM = 1_000_000;

    /** Takes the pages. */
    interface Sink {
        void accept(UploadedRecord record) throws IOException;
    }

    /** What was not taken, and what share of the file has been read. */
    final class Tally {
        double share;
        long skipped;
        long digestMismatches;
    }

    /** @throws BadArchiveException where the file is not whole, or is not what it should be */
    void read(Path file, Sink sink, Tally tally) throws IOException, BadArchiveException;
}
