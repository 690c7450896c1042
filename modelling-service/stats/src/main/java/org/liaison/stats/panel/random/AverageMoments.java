package org.liaison.stats.panel.random;

import org.liaison.stats.Family;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.panel.RowMoments;

/**
 * Mean and variance of outcomes averaged over a Gaussian intercept. In log-linear families E(m^2) = E(m)^2 exp(sigma^2), so the
 * variance is that of the family at the average mean and square, and the variance of the mean; a binary outcome's is p (1 - p).
 */
public final class AverageMoments {

    private AverageMoments() {
    }

    /** The mean as a function of the linear predictor; the derivative with respect to ln(sigma) is its extra. */
    public static Mean mean(Family family, double sigma) {
        return AverageMean.of(family, sigma);
    }

    /** Moments of rows with these linear predictors. */
    public static RowMoments of(Family family, double sigma, double alpha, double[] eta) {
        Mean average = AverageMean.of(family, sigma);
        double[] mean = new double[eta.length];
        double[] variance = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            double m = average.value(eta[i]);
            double spread = m * m * Math.expm1(sigma * sigma);
            mean[i] = m;
            variance[i] = switch (family) {
                case POISSON -> m + spread;
                case NEGBIN1 -> m * (1 + alpha) + spread;
                case NEGBIN2 -> m + alpha * (m * m + spread) + spread;
                case LOGIT, PROBIT -> m * (1 - m);
                case GAUSSIAN -> throw new IllegalArgumentException("The Gaussian has its own moments.");
            };
        }
        return new RowMoments(mean, variance);
    }
}
