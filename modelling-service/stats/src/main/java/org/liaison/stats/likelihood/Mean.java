package org.liaison.stats.likelihood;

/** Mean of the outcome as a function of the linear predictor, with its derivatives. */
public interface Mean {

    /** The mean. */
    double value(double eta);

    /** First derivative. */
    double slope(double eta);

    /** Second derivative. */
    double curvature(double eta);

    /** Whether exp(coefficient) is a ratio: of means, or of odds. */
    default boolean isRatio() {
        return false;
    }
}
