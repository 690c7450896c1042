package org.liaison.stats.panel;

/** Observed information by central differences of an exact gradient, in steps of a thousandth of a standard error. */
public final class NumericInformation {

    private static final double STEP = 1e-3;

    private NumericInformation() {
    }

    /** Upper triangle in row order. */
    public static double[] of(Objective objective, Maximum at) {
        int p = objective.size();
        double[] information = new double[p * p];
        for (int a = 0; a < p; a++) {
            double step = STEP / Math.sqrt(at.information()[a * p + a]);
            double[] up = gradient(objective, at.theta(), a, step);
            double[] down = gradient(objective, at.theta(), a, -step);
            for (int b = 0; b < p; b++) {
                information[Math.min(a, b) * p + Math.max(a, b)] += (a == b ? 1 : 0.5) * (down[b] - up[b]) / (2 * step);
            }
        }
        return information;
    }

    private static double[] gradient(Objective objective, double[] theta, int parameter, double step) {
        double[] moved = theta.clone();
        moved[parameter] += step;
        return objective.at(moved, false).gradient();
    }
}
