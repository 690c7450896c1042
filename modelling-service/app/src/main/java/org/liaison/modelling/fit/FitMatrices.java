package org.liaison.modelling.fit;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.FitResult;
import org.liaison.stats.summary.FixedEffect;

/**
 * The larger parts of a fit, kept beside it.
 *
 * @param terms order of rows and columns of {@code vcov}
 * @param vcov covariance of the coefficients, null where not available
 */
record FitMatrices(List<String> terms, Double[][] vcov, List<Level> fixedEffects) {

    /** Effect of one level of an absorbed column. */
    record Level(String dimension, String level, double estimate) {

        static Level of(FixedEffect effect) {
            return new Level(effect.dimension(), effect.level(), effect.estimate());
        }
    }

    static FitMatrices of(FitResult fit) {
        Double[][] matrix = Arrays.stream(fit.covariance().matrix())
                .map(row -> Arrays.stream(row).boxed().toArray(Double[]::new)).toArray(Double[][]::new);
        return new FitMatrices(fit.covariance().terms(), matrix, fit.fixedEffects().stream().map(Level::of).toList());
    }
}
