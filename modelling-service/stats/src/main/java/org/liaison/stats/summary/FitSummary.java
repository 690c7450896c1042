package org.liaison.stats.summary;

import org.liaison.stats.VcovSpec;

/**
 * Figures of the whole fit.
 *
 * @param nobs rows used, with frequency weights the sum of the weights
 * @param nobsDropped rows left out, counted the same way
 * @param nUnits levels of the unit (or of the first fixed effect) in the sample, null where neither is given
 * @param nClusters number of clusters, of the column with fewer in two-way clustering; null unless clustered
 * @param dfModel mean parameters without the intercept
 * @param parameters all parameters: mean parameters, intercept, dispersion and variance
 * @param logLikNull log-likelihood with intercept, exposure, offset, dispersion and variance alone
 * @param aic -2 logLik + 2 parameters
 * @param bic -2 logLik + ln(nobs) parameters
 * @param deviance of Gaussian models the sum of squared residuals
 * @param pearsonChi2 of Gaussian models the same
 * @param residualVariance of Gaussian models the sum of squared residuals by n - k; null in others
 * @param vcov kind of covariance with its factor
 */
public record FitSummary(long nobs, long nobsDropped, Integer nUnits, Integer nClusters, int dfModel, int parameters,
        double logLik, double logLikNull, double aic, double bic, double deviance, double pearsonChi2, boolean converged,
        int iterations, Double residualVariance, VcovSpec vcov) {

    /** Figures of a fit without a residual variance. */
    public FitSummary(long nobs, long nobsDropped, Integer nUnits, Integer nClusters, int dfModel, int parameters,
            double logLik, double logLikNull, double aic, double bic, double deviance, double pearsonChi2, boolean converged,
            int iterations, VcovSpec vcov) {
        this(nobs, nobsDropped, nUnits, nClusters, dfModel, parameters, logLik, logLikNull, aic, bic, deviance, pearsonChi2,
                converged, iterations, null, vcov);
    }
}
