package org.liaison.stats.summary;

/**
 * The rows of the estimation sample; all arrays have its length.
 *
 * @param row row of the frame, from 0
 * @param fitted estimated mean of the outcome
 * @param linearPredictor link of the fitted value, such as its logarithm; offset and exposure included
 * @param residual outcome - fitted
 * @param pearsonResidual residual / sqrt(variance); of Gaussian models the residual, as in R
 * @param devianceResidual signed root of the row's share of the deviance
 */
public record Observations(int[] row, double[] outcome, double[] fitted, double[] linearPredictor, double[] residual,
        double[] pearsonResidual, double[] devianceResidual) {
}
