package org.liaison.stats.prediction;

/**
 * The prediction of a row.
 *
 * @param estimate mean of the outcome, or linear predictor
 * @param stdError of the estimate; null where not asked for or not available
 * @param confLow lower end of the interval, of the kind asked for
 * @param probabilities of the counts asked for
 */
public record PredictedRow(double estimate, Double stdError, Double confLow, Double confHigh, double[] probabilities) {
}
