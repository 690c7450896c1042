package org.liaison.stats.summary;

/**
 * Dispersion of a negative binomial. At the boundary alpha is 0, its error and theta null, the statistic 0 and p 1.
 *
 * @param alpha of negative binomial 2, variance = mean + alpha mean^2; of 1, variance = mean (1 + alpha)
 * @param stdError of alpha
 * @param theta 1 / alpha
 * @param lrStatistic twice the gain in log-likelihood over Poisson
 * @param lrPValue half the chi-squared(1) tail, as alpha = 0 lies on the boundary (Self and Liang 1987)
 */
public record Dispersion(double alpha, Double stdError, Double theta, double lrStatistic, double lrPValue) {
}
