package org.liaison.stats.outcome;

import org.hipparchus.special.Erf;

/** Quantiles of the normal distribution, also far out in its tails. */
public final class NormalQuantile {

    private static final int STEPS = 60;
    private static final double[] TOP = { 2.515517, 0.802853, 0.010328 };
    private static final double[] BOTTOM = { 1.432788, 0.189269, 0.001308 };

    private NormalQuantile() {
    }

    /** The z above which the normal distribution has probability {@code p}; infinite at 0 and 1. */
    public static double upper(double p) {
        if (p > 0.5) {
            return -upper(1 - p);
        }
        if (!(p > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        // start: Abramowitz and Stegun 26.2.23, right to 4.5e-4; then Newton's method on the logarithm of the tail
        double t = Math.sqrt(-2 * Math.log(p));
        double z = t - (TOP[0] + t * (TOP[1] + t * TOP[2])) / (1 + t * (BOTTOM[0] + t * (BOTTOM[1] + t * BOTTOM[2])));
        for (int step = 0; step < STEPS; step++) {
            double tail = Erf.erfc(z / Math.sqrt(2)) / 2;
            double hazard = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / tail;
            double change = Math.log(tail / p) / hazard;
            if (!(Math.abs(change) > 1e-15 * (1 + Math.abs(z)))) {
                break;
            }
            z += change;
        }
        return z;
    }
}
