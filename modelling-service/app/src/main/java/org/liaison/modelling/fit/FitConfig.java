package org.liaison.modelling.fit;

import io.smallrye.config.ConfigMapping;

/** Limits of estimation. */
@ConfigMapping(prefix = "liaison.fits")
interface FitConfig {

    /** Values read up to which a model is estimated within the request. */
    long inlineCells();

    /** Rows of fits kept in memory. */
    long cachedRows();

    /** Characters of a subset. */
    int longestSubset();
}
