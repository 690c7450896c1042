package org.liaison.stats.panel;

/**
 * Mean and variance of the outcomes of rows, as a panel model sees them without knowing the unit's effect; in the order of the
 * estimated sample.
 */
public record RowMoments(double[] mean, double[] variance) {
}
