package org.liaison.stats;

import java.util.List;

/**
 * Which covariance is wanted.
 *
 * @param type kind; null: {@code oim}, or {@code robust} with probability weights
 * @param smallSample factor; null: {@code stata} for robust and clustered kinds, else {@code none}
 * @param cluster columns that hold the clusters; empty: the specification's unit (and period) or the first fixed effect; left
 *        out where the kind has none
 * @param replications of the kinds that resample, where null is 999; null for others
 * @param seed of the kinds that resample, where null is 1; null for others
 */
public record VcovSpec(VcovType type, SmallSample smallSample, List<String> cluster, Integer replications, Long seed) {

    /** The p-value 0.05 then lies on a replication. */
    private static final int REPLICATIONS = 999;
    private static final int FEWEST = 20;
    private static final int MOST = 100_000;
    private static final long SEED = 1;

    public VcovSpec {
        cluster = cluster == null ? List.of() : List.copyOf(cluster);
    }

    /** A choice without replications. */
    public VcovSpec(VcovType type, SmallSample smallSample, List<String> cluster) {
        this(type, smallSample, cluster, null, null);
    }

    /** A kind with its default factor. */
    public static VcovSpec of(VcovType type, String... cluster) {
        return new VcovSpec(type, null, List.of(cluster));
    }

    /** Fills in the number of replications and the seed, or refuses them where they mean nothing. */
    VcovSpec withReplications(Integer asked, Long askedSeed) {
        if (!type.isResampled()) {
            if (asked != null || askedSeed != null) {
                throw SpecificationException.field(asked != null ? "vcov.replications" : "vcov.seed", "Replications belong to"
                        + " '" + VcovType.BOOTSTRAP.code() + "' and '" + VcovType.WILD_SCORE.code() + "' errors, not to '"
                        + type.code() + "'.");
            }
            return this;
        }
        int number = asked == null ? REPLICATIONS : asked;
        if (number < FEWEST || number > MOST) {
            throw SpecificationException.field("vcov.replications",
                    "Replications are between " + FEWEST + " and " + MOST + ", not " + number + ".");
        }
        return new VcovSpec(type, smallSample, cluster, number, askedSeed == null ? Long.valueOf(SEED) : askedSeed);
    }
}
