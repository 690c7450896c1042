package org.liaison.stats.resample;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.liaison.stats.WeightType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;

/**
 * What is drawn in a replication: whole clusters, or rows where there are none. A replication has a generator of its own, that
 * depends on the seed and on its number alone, so that results do not depend on threads.
 */
final class Draws {

    /** Below this number of clusters random signs have too few combinations (Webb 2023); six values do not. */
    static final int FEW = 13;
    private static final double[] WEBB = { -Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5) };

    private final long seed;
    private final int[] codes;
    private final int count;
    private final double[] cumulative;

    /** @param cluster column of the clusters, null for rows */
    Draws(Sample sample, String cluster, long seed) {
        this.seed = seed;
        Grouping grouping = cluster == null ? null : sample.group(cluster);
        this.codes = grouping == null ? null : grouping.codes();
        this.count = grouping == null ? sample.size() : grouping.size();
        boolean copies = grouping == null && sample.weightType() == WeightType.FREQUENCY;
        this.cumulative = copies ? sample.weights().clone() : null;
        if (copies) {
            Arrays.parallelPrefix(cumulative, Double::sum);
        }
    }

    /** Number of clusters or rows. */
    int count() {
        return count;
    }

    /** Cluster of a row. */
    int cluster(int row) {
        return codes == null ? row : codes[row];
    }

    /** As many clusters as there are, drawn with replacement. */
    int[] clusters(int replication) {
        return generator(replication).ints(count, 0, count).toArray();
    }

    /** Factors of the rows' weights that stand for clusters drawn with replacement, as many as there are. */
    double[] multipliers(int replication) {
        double[] times = new double[count];
        if (cumulative != null) {
            // a row of frequency w is w observations
            SplittableRandom random = generator(replication);
            long observations = Math.round(cumulative[count - 1]);
            for (long draw = 0; draw < observations; draw++) {
                int at = Arrays.binarySearch(cumulative, random.nextLong(observations) + 0.5);
                times[at < 0 ? -at - 1 : at]++;
            }
            for (int i = 0; i < count; i++) {
                times[i] /= cumulative[i] - (i == 0 ? 0 : cumulative[i - 1]);
            }
            return times;
        }
        for (int drawn : clusters(replication)) {
            times[drawn]++;
        }
        return codes == null ? times : Arrays.stream(codes).mapToDouble(code -> times[code]).toArray();
    }

    /** A number with mean 0 and variance 1 for each cluster: 1 or -1, or one of Webb's six where clusters are few. */
    double[] signs(int replication) {
        SplittableRandom random = generator(replication);
        double[] signs = new double[count];
        for (int g = 0; g < count; g++) {
            signs[g] = count < FEW ? WEBB[random.nextInt(WEBB.length)] : random.nextBoolean() ? 1 : -1;
        }
        return signs;
    }

    private SplittableRandom generator(int replication) {
        // consecutive seeds would give overlapping streams if they differed by the generator's own step
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + 0xD1342543DE82EF95L * (replication + 1));
    }
}
