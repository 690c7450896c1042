package org.liaison.stats.likelihood;

/**
 * For each distinct count y, sum_{j&lt;y} (j / y)^k for k = 1, 2, ... by Faulhaber's formula: coefficients of the power
 * series in which sums over j of smooth functions of j / y are expanded.
 */
final class PowerSums {

    /** Number of powers. */
    static final int POWERS = 17;

    /** B(2i) / (2i)!. */
    private static final double[] BERNOULLI = { 1.0 / 12, -1.0 / 720, 1.0 / 30_240, -1.0 / 1_209_600, 1.0 / 47_900_160,
            -691.0 / 1_307_674_368_000.0, 1.0 / 74_724_249_600.0, -3617.0 / 10_670_622_842_880_000.0 };

    private final double[][] sums;

    PowerSums(double[] distinct) {
        sums = new double[distinct.length][];
        for (int d = 0; d < distinct.length; d++) {
            sums[d] = distinct[d] <= StepSums.DIRECT ? null : of(distinct[d]);
        }
    }

    /** The sums of a count for k = 1 ... in order; null for small counts, which are summed term by term. */
    double[] at(int index) {
        return sums[index];
    }

    private static double[] of(double y) {
        double[] result = new double[POWERS];
        for (int k = 1; k <= POWERS; k++) {
            double sum = y / (k + 1) - 0.5;
            double falling = k / y;
            for (int i = 0; i < BERNOULLI.length && 2 * i + 1 < k; i++) {
                sum += BERNOULLI[i] * falling;
                falling *= (k - 2 * i - 1) * (double) (k - 2 * i - 2) / (y * y);
            }
            result[k - 1] = sum;
        }
        return result;
    }
}
