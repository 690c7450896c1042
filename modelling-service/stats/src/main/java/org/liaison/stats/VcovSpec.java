package org.liaison.stats;

import java.util.List;

/**
 * Which covariance is wanted.
 *
 * @param type kind; null: {@code oim}, or {@code robust} with probability weights
 * @param smallSample factor; null: {@code stata} for robust and clustered kinds, else {@code none}
 * @param cluster columns that hold the clusters; empty: the specification's unit (and period) or the first fixed effect; left
 *        out where the kind has none
 */
public record VcovSpec(VcovType type, SmallSample smallSample, List<String> cluster) {

    public VcovSpec {
        cluster = cluster == null ? List.of() : List.copyOf(cluster);
    }

    /** A kind with its default factor. */
    public static VcovSpec of(VcovType type, String... cluster) {
        return new VcovSpec(type, null, List.of(cluster));
    }
}
