package org.liaison.stats.likelihood;

/**
 * Log-likelihood of counts given their linear predictor eta (mean = exp(eta)) and the logarithm of the dispersion alpha,
 * which families without dispersion ignore.
 */
public interface Likelihood {

    /** Whether ln(alpha) is a parameter. */
    boolean hasDispersion();

    /** Fills {@code rows} with each row's log-likelihood and derivatives. */
    void evaluate(double[] eta, double lnAlpha, RowTerms rows);

    /** Expected second derivative with respect to eta, with its sign changed. */
    double expectedWeight(double mu, double alpha);

    /** Variance of the outcome. */
    double variance(double mu, double alpha);

    /** A row's share of the deviance. */
    double deviance(double y, double mu, double alpha);
}
