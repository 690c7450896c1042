package org.liaison.stats.crossvalidation;

import java.util.List;

/**
 * Out-of-sample log scores of several models on the same folds.
 *
 * @param rows that all models use
 * @param rowsLeftOut rows that some of the models use and others do not
 * @param units in these rows
 * @param folds into which they are parted
 * @param models in the order given
 * @param foldScores by fold, then model
 * @param unitScores by unit, in the order of their names
 */
public record CrossValidationResult(int rows, int rowsLeftOut, int units, int folds, List<ModelScore> models,
        List<FoldScore> foldScores, List<UnitScore> unitScores) {
}
