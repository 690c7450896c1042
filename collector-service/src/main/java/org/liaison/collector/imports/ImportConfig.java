package org.liaison.collector.imports;

import io.smallrye.config.ConfigMapping;

/** Sizes of imports. */
@ConfigMapping(prefix = "liaison.collector.imports")
interface ImportConfig {

    /** Rows of one transaction. */
    int batch();

    /** Most faults that an answer lists. */
    int listedErrors();

    /** Uploads of more bytes are taken by a job, whatever the client prefers. */
    long longestAtOnce();
}
