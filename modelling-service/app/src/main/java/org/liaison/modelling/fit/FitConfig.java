package org.liaison.modelling.fit;

import io.smallrye.config.ConfigMapping;

/** Limits of estimation. */
@ConfigMapping(prefix = "liaison.fits")
interface FitConfig {

    /** Values passed over by a pooled fit in about a second: work beyond it runs as a job. */
    long inlineCells();

    /** Share of the heap that estimations may take together. */
    double heapShare();

    /** Rows of fits kept in memory. */
    long cachedRows();

    /** Characters of a subset. */
    int longestSubset();
}
