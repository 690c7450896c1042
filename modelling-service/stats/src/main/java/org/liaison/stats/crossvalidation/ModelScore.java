package org.liaison.stats.crossvalidation;

/**
 * A model's score over all units it could be judged on.
 *
 * @param units judged
 * @param rows of these units
 * @param failedFolds folds without which the model could not be estimated
 * @param logScore sum of the units' log densities; null where none was judged
 * @param stdError of that sum, from its spread over units; null below two units
 * @param difference score less that of the best model, over the units that both were judged on; null where there are none
 * @param differenceStdError of the difference, from its spread over units
 * @param differenceUnits number of those units
 * @param isBest whether it is the best: the highest score among the models that were judged on most units
 */
public record ModelScore(int units, int rows, int failedFolds, Double logScore, Double stdError, Double difference,
        Double differenceStdError, int differenceUnits, boolean isBest) {
}
