package org.liaison.stats.panel.random;

import org.liaison.stats.panel.Maximum;

/**
 * A fitted model with a Gaussian intercept by unit.
 *
 * @param maximum parameters: slopes, ln(alpha) and ln(sigma) where they are inside their range, and the constant
 * @param dispersed whether ln(alpha) is a parameter; a family with dispersion without it has alpha = 0
 * @param sigma standard deviation of the intercept; 0 where the likelihood is highest without it
 * @param nodes quadrature nodes, null without quadrature
 * @param settled whether more nodes no longer change the log-likelihood, or were not asked for
 * @param logLikWithoutDispersion of the model with alpha = 0, null for families that have no dispersion
 * @param logLikPooled of the model with sigma = 0
 */
public record RandomFit(Maximum maximum, boolean dispersed, double sigma, Integer nodes, boolean settled,
        Double logLikWithoutDispersion, double logLikPooled, Scores scores) {

    RandomFit withoutDispersion(double logLik) {
        return new RandomFit(maximum, false, sigma, nodes, settled, logLik, logLikPooled, scores);
    }

    /** Derivatives of each unit's log-likelihood with respect to the parameters: units x parameters. */
    @FunctionalInterface
    public interface Scores {

        /** Computes them, which takes a pass over the rows. */
        double[][] compute();
    }
}
