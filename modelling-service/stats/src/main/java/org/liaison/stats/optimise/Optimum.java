package org.liaison.stats.optimise;

import org.liaison.stats.likelihood.RowTerms;

/**
 * Where the optimiser ended.
 *
 * @param separated rows whose mean runs to an end of its range without bound, null if none were found
 */
public record Optimum(IndexModel model, Point point, double[] eta, RowTerms rows, double logLik, boolean converged,
        int iterations, boolean[] separated) {

    /** ln(alpha), 0 without dispersion. */
    public double lnAlpha() {
        return model.lnAlpha(point);
    }
}
