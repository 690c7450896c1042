package org.liaison.stats.crossvalidation;

import org.liaison.stats.SpecificationException;

/**
 * How units are held out.
 *
 * @param unit column whose levels are held out whole
 * @param folds number of parts of the units; null: 10, or as many as there are units
 * @param oneByOne whether each unit is a part of its own
 * @param seed of the draw of the parts
 */
public record CrossValidationSpec(String unit, Integer folds, boolean oneByOne, long seed) {

    private static final int USUAL = 10;

    /** Checks the number of folds. */
    public CrossValidationSpec {
        if (folds != null && folds < 2) {
            throw SpecificationException.field("folds", "At least two folds are needed, not " + folds + ".");
        }
    }

    /** Number of folds of so many units. */
    int folds(int units) {
        return oneByOne ? units : folds == null ? Math.min(USUAL, units) : folds;
    }
}
