package org.liaison.stats.crossvalidation;

/**
 * Log predictive density of all outcomes of one unit, estimated without it.
 *
 * @param unit level of the column held out
 * @param fold from 0
 * @param rows of the unit
 * @param logScore by model, {@code NaN} where the model could not be estimated without the fold
 */
public record UnitScore(String unit, int fold, int rows, double[] logScore) {
}
