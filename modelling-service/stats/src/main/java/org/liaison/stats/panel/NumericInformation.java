package org.liaison.stats.panel;

/**
 * A log-likelihood with the observed information by central differences of its exact gradient, in steps of about a thousandth
 * of
 * a standard error.
 *
 * @param near information whose diagonal sets the steps
 */
public record NumericInformation(Objective objective, double[] near) implements Objective {

    private static final double STEP = 1e-3;

    /** Information at a point, upper triangle in row order. */
    public static double[] of(Objective objective, double[] theta, double[] near) {
        int p = theta.length;
        double[] information = new double[p * p];
        for (int a = 0; a < p; a++) {
            double step = STEP / Math.sqrt(Math.max(near[a * p + a], STEP));
            double[] up = gradient(objective, theta, a, step);
            double[] down = gradient(objective, theta, a, -step);
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

    @Override
    public int size() {
        return objective.size();
    }

    @Override
    public double longestStep(int parameter) {
        return objective.longestStep(parameter);
    }

    @Override
    public Evaluation at(double[] theta, boolean information) {
        Evaluation there = objective.at(theta, false);
        return new Evaluation(there.value(), there.gradient(), information ? of(objective, theta, near) : null);
    }

    @Override
    public double[][] scores(double[] theta) {
        return objective.scores(theta);
    }
}
