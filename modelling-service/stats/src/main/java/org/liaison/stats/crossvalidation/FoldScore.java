package org.liaison.stats.crossvalidation;

/**
 * What a model says of the units of a fold.
 *
 * @param model position of the model, from 0
 * @param fold from 0
 * @param rows held out
 * @param logScore sum of the units' log densities, null where there is none
 * @param failure why there is none; null otherwise
 */
public record FoldScore(int model, int fold, int units, int rows, Double logScore, String failure) {
}
