package org.liaison.coding.reliability;

/** Level of measurement, which says how far two values are apart (Krippendorff 2011, "Computing Krippendorff's Alpha"). */
enum Level {
    /** Values are equal or not. */
    NOMINAL,
    /** Values have an order; the distance is the number of ratings between them. */
    ORDINAL,
    /** Squared difference. */
    INTERVAL,
    /** Squared difference relative to the sum; values are not negative. */
    RATIO
}
