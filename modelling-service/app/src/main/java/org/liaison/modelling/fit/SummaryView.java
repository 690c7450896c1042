package org.liaison.modelling.fit;

import org.liaison.stats.FitSpec;
import org.liaison.stats.summary.FitSummary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Figures of the whole fit.
 *
 * @param nobs rows used, with frequency weights the sum of the weights
 * @param nobsDropped rows left out of the sample, not counting those that the subset removed
 * @param dfModel mean parameters without the intercept
 * @param logLikNull log-likelihood with intercept, exposure and dispersion alone
 * @param residualVariance of Gaussian models, by n - k
 */
public record SummaryView(long nobs, long nobsDropped, @JsonProperty("n_units") Integer nUnits,
        @JsonProperty("n_clusters") Integer nClusters, int dfModel, double logLik, double logLikNull, double aic, double bic,
        double deviance, @JsonProperty("pearson_chi2") double pearsonChi2, boolean converged, int iterations,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double residualVariance, VcovView vcov) {

    static SummaryView of(FitSpec spec, FitSummary summary) {
        return new SummaryView(summary.nobs(), summary.nobsDropped(), summary.nUnits(), summary.nClusters(), summary.dfModel(),
                summary.logLik(), summary.logLikNull(), summary.aic(), summary.bic(), summary.deviance(),
                summary.pearsonChi2(), summary.converged(), summary.iterations(), summary.residualVariance(),
                VcovView.of(spec));
    }
}
