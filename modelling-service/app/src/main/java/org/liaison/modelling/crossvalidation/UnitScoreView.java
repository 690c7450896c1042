package org.liaison.modelling.crossvalidation;

/**
 * A unit's score.
 *
 * @param fold from 1
 * @param logScore log density of all outcomes of the unit; null where the fold has none
 */
record UnitScoreView(String unit, int fold, int rows, String fit, Double logScore) {
}
