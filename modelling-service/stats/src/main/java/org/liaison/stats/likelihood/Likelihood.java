package org.liaison.stats.likelihood;

/**
 * Log-likelihood of outcomes given their linear predictor eta and the logarithm of the dispersion alpha, which families
 * without dispersion ignore.
 */
public interface Likelihood {

    /** Whether ln(alpha) is a parameter. */
    boolean hasDispersion();

    /** Mean of the outcome given the linear predictor. */
    Mean mean();

    /** Each row's log-likelihood and derivatives at a dispersion; what depends on it alone is computed here, once. */
    RowFunction at(double lnAlpha);

    /** Expected second derivative with respect to eta, with its sign changed. */
    double expectedWeight(double eta, double alpha);

    /** Variance of the outcome. */
    double variance(double mu, double alpha);

    /** A row's share of the deviance. */
    double deviance(double y, double mu, double alpha);
}
