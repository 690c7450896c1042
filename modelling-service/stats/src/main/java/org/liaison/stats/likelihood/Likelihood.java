package org.liaison.stats.likelihood;

import org.liaison.stats.Family;

/**
 * Log-likelihood of outcomes given their linear predictor eta and the logarithm of the dispersion alpha, which families
 * without dispersion ignore.
 */
public interface Likelihood {

    /** Whether ln(alpha) is a parameter. */
    boolean hasDispersion();

    /** Whether outcomes are 0 or 1, so that means run into both ends of their range. */
    default boolean isBinary() {
        return false;
    }

    /** Mean of the outcome given the linear predictor. */
    Mean mean();

    /** Each row's log-likelihood and derivatives at a dispersion; what depends on it alone is computed here, once. */
    RowFunction at(double lnAlpha);

    /** Expected second derivative with respect to eta, with its sign changed. */
    double expectedWeight(double eta, double alpha);

    /** A positive weight, not below the observed one: for steps from where the observed information is not positive. */
    default double steadyWeight(double eta, double alpha) {
        return expectedWeight(eta, alpha);
    }

    /** Whether the expected information between eta and ln(alpha) vanishes. */
    default boolean isOrthogonal() {
        return true;
    }

    /** Fills weight with its expectation, and cross and dispersion weight where the likelihood is not orthogonal. */
    default void expect(double[] eta, double alpha, RowTerms rows) {
        for (int i = 0; i < eta.length; i++) {
            rows.weight()[i] = expectedWeight(eta[i], alpha);
        }
    }

    /** Variance of the outcome. */
    double variance(double mu, double alpha);

    /** A row's share of the deviance. */
    double deviance(double y, double mu, double alpha);

    /** The same given the linear predictor too, which still tells means apart that round to the edge of their range. */
    default double devianceAt(double y, double mu, double eta, double alpha) {
        return deviance(y, mu, alpha);
    }

    /** Pearson residual: outcome less mean in standard deviations. */
    default double pearson(double y, double mu, double eta, double alpha) {
        return (y - mu) / Math.sqrt(variance(mu, alpha));
    }

    /** The likelihood of a family; of the Gaussian at variance 1. */
    static Likelihood of(Family family, double[] y) {
        return switch (family) {
            case POISSON -> new Poisson(y);
            case NEGBIN1 -> new NegBin1(y);
            case NEGBIN2 -> new NegBin2(y);
            case LOGIT -> new Logit(y);
            case PROBIT -> new Probit(y);
            case GAUSSIAN -> new Gaussian(y, 1);
        };
    }
}
