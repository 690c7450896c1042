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

    /** Number of parameters that the mean depends on beside eta: the last of the dense ones. */
    default int extras() {
        return 0;
    }

    /** Derivative of the mean with respect to one of these. */
    default double valueOn(int extra, double eta) {
        return 0;
    }

    /** Derivative of the slope with respect to one of these. */
    default double slopeOn(int extra, double eta) {
        return 0;
    }
}
