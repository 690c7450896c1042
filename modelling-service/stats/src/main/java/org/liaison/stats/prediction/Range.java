package org.liaison.stats.prediction;

import org.liaison.stats.likelihood.Link;
import org.liaison.stats.likelihood.Mean;

/** Intervals of a mean that keep to its range. */
final class Range {

    /** A linear predictor at which a mean that is no probability is above 1. */
    private static final double LARGE = 100;

    private Range() {
    }

    /**
     * Made on the scale of the logarithm for positive means, of the logit for probabilities, else plain; for an exponential or
     * logistic mean that is the interval of the linear predictor carried over.
     */
    static double[] of(Mean mean, double estimate, double eta, double error, double critical) {
        double half = critical * error;
        if (mean == Link.PROBIT) {
            double onEta = half / mean.slope(eta);
            return new double[] { mean.value(eta - onEta), mean.value(eta + onEta) };
        }
        if (mean == Link.IDENTITY) {
            return plain(estimate, half);
        }
        if (mean.value(LARGE) <= 1) {
            double logit = Math.log(estimate) - Math.log1p(-estimate);
            double onLogit = half / (estimate * (1 - estimate));
            return new double[] { Link.LOGIT.value(logit - onLogit), Link.LOGIT.value(logit + onLogit) };
        }
        double factor = Math.exp(half / estimate);
        return new double[] { estimate / factor, estimate * factor };
    }

    static double[] plain(double estimate, double half) {
        return new double[] { estimate - half, estimate + half };
    }
}
