package org.liaison.stats.optimise;

/**
 * Recognises rows without a finite estimate: where the outcome is zero and a Newton step lowers the linear predictor of
 * some rows by a lot, while it leaves that of every row with a positive outcome alone and raises none, the step is a
 * direction of recession (Correia, Guimaraes and Zylkin, arXiv:1903.01633). The caller confirms it by the rank of the
 * design without those rows.
 */
final class SeparationWatch {

    /** Means below this share of the average outcome make a row suspect. */
    private static final double SUSPECT = 1e-6;
    private static final double STILL = 1e-3;
    private static final double FALLING = -0.02;

    private final CountModel model;

    SeparationWatch(CountModel model) {
        this.model = model;
    }

    /** The rows, or null if there are none. */
    boolean[] separated(double[] mu, Point step) {
        double[] y = model.sample().outcome();
        double total = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < y.length; i++) {
            total += y[i];
            lowest = y[i] == 0 ? Math.min(lowest, mu[i]) : lowest;
        }
        if (lowest > SUSPECT * total / y.length) {
            return null;
        }
        double[] change = model.eta(step, false);
        boolean[] rows = new boolean[y.length];
        boolean any = false;
        for (int i = 0; i < y.length; i++) {
            if (change[i] > STILL || y[i] > 0 && change[i] < -STILL) {
                return null;
            }
            rows[i] = y[i] == 0 && change[i] < FALLING;
            any |= rows[i];
        }
        return any ? rows : null;
    }
}
