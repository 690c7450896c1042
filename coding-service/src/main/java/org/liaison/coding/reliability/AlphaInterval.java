package org.liaison.coding.reliability;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap interval of alpha: units are drawn with replacement, as many as there are pairable ones, each with all
 * its ratings, and alpha is computed anew with the margins of the draw. This is the interval that Zapf, Castell, Morawietz and
 * Karch (2016, BMC Medical Research Methodology 16:93) found to keep its level. Hayes and Krippendorff (2007) draw pairs
 * of values around a fixed expected disagreement instead, which leaves out the uncertainty of the margins.
 *
 * @param low null where too few draws have an alpha
 * @param undefined draws in which all ratings were of one category
 */
record AlphaInterval(Double low, Double high, Double stdError, int resamples, int undefined) {

    private static final AlphaInterval NONE = new AlphaInterval(null, null, null, 0, 0);

    /** @param confidence between 0 and 1 */
    static AlphaInterval of(Patterns patterns, Level level, int resamples, double confidence, long seed) {
        int units = patterns.of().length;
        if (units < 2 || resamples < 1) {
            return NONE;
        }
        Alpha alpha = new Alpha(patterns.distinct(), level);
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[resamples];
        int[] times = new int[patterns.distinct().units()];
        int defined = 0;
        for (int draw = 0; draw < resamples; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < units; i++) {
                times[patterns.of()[random.nextInt(units)]]++;
            }
            double value = alpha.weighted(times);
            if (!Double.isNaN(value)) {
                values[defined++] = value;
            }
        }
        if (defined < 2) {
            return new AlphaInterval(null, null, null, resamples, resamples - defined);
        }
        double[] sorted = Arrays.copyOf(values, defined);
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double variance = Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum() / (defined - 1);
        return new AlphaInterval(quantile(sorted, (1 - confidence) / 2), quantile(sorted, (1 + confidence) / 2),
                Math.sqrt(variance), resamples, resamples - defined);
    }

    /** Linear between order statistics (Hyndman and Fan 1996, type 7; R's default). */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
