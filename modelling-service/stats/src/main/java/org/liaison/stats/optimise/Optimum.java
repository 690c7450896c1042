package org.liaison.stats.optimise;

import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.linalg.Bordered;

/**
 * Where the optimiser ended.
 *
 * @param separated rows whose mean runs to an end of its range without bound, null if none were found
 * @param information observed information at the point, null where it is not at hand
 */
public record Optimum(IndexModel model, Point point, double[] eta, RowTerms rows, double logLik, boolean converged,
        int iterations, boolean[] separated, Bordered information) {

    /** Without an information matrix at hand. */
    public Optimum(IndexModel model, Point point, double[] eta, RowTerms rows, double logLik, boolean converged, int iterations,
            boolean[] separated) {
        this(model, point, eta, rows, logLik, converged, iterations, separated, null);
    }

    /** Observed information at the point, computed where it is not at hand. */
    @Override
    public Bordered information() {
        return information == null ? model.information(rows) : information;
    }

    /** ln(alpha), 0 without dispersion. */
    public double lnAlpha() {
        return model.lnAlpha(point);
    }
}
