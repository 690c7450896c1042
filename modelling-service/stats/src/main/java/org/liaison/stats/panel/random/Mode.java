package org.liaison.stats.panel.random;

/**
 * Where a unit's integrand, as a function g of v, is largest, by Newton's method from the last mode known; the terms of
 * the unit's rows are left at the mode.
 */
final class Mode {

    private static final double TOLERANCE = 1e-6;
    private static final double LONGEST_SHIFT = 3;
    private static final int MAX_STEPS = 200;

    /** The mode. */
    double v;
    /** g there: log-likelihood of the rows less v^2 / 2. */
    double height;
    /** -g'' there, positive. */
    double curvature;

    private double slope;

    void find(Model model, Rows rows, double start, int from, int to) {
        v = start;
        evaluate(model, rows, from, to);
        double longest = Math.max(1, LONGEST_SHIFT / rows.sigma);
        for (int i = 0; i < MAX_STEPS; i++) {
            double step = slope / Math.max(curvature, 1);
            if (!Double.isFinite(step)) {
                if (v == 0) {
                    return;
                }
                v = 0;
                evaluate(model, rows, from, to);
                continue;
            }
            step = Math.max(-longest, Math.min(longest, step));
            // The last step squares the distance that is left.
            boolean last = Math.abs(step) < TOLERANCE * (1 + Math.abs(v));
            climb(model, rows, step, from, to);
            if (last) {
                break;
            }
        }
        curvature = curvature > 0 ? curvature : 1;
    }

    private void climb(Model model, Rows rows, double step, int from, int to) {
        double origin = v;
        double enough = height - 1e-12 * Math.abs(height);
        double share = 1;
        do {
            v = origin + share * step;
            evaluate(model, rows, from, to);
            share /= 2;
        } while (!(height >= enough) && share > 1e-6);
    }

    private void evaluate(Model model, Rows rows, int from, int to) {
        rows.at(v, from, to);
        double[] weights = model.data().weights();
        double sum = 0;
        double score = 0;
        double weight = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i] * rows.terms.logLik()[i];
            score += weights[i] * rows.terms.score()[i];
            weight += weights[i] * rows.terms.weight()[i];
        }
        height = sum - v * v / 2;
        slope = rows.sigma * score - v;
        curvature = rows.sigma * rows.sigma * weight + 1;
    }
}
