package org.liaison.stats.summary;

/**
 * Distribution of the effect of a unit.
 *
 * @param unit column of the units
 * @param variance of a Gaussian intercept; null for the beta effect
 * @param stdError of the variance, null where it is not available
 * @param r first parameter of the beta distribution of 1 / (1 + delta), null for a Gaussian intercept
 * @param s second parameter
 * @param nodes quadrature nodes used, null where there is no quadrature
 */
public record RandomEffect(String unit, Double variance, Double stdError, Double r, Double s, Integer nodes) {
}
