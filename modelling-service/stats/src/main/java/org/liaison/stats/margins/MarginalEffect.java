package org.liaison.stats.margins;

import java.util.Map;

/**
 * One marginal effect with its delta-method error.
 *
 * @param term variable, {@code factor(v)level} for a level of a factor, or {@code (prediction)}
 * @param change what is measured, null for a prediction
 * @param at the values set, by variable
 * @param support how many observations are near these values; null where none are set
 */
public record MarginalEffect(String term, Change change, Map<String, Object> at, double estimate, Double stdError,
        Double statistic, Double pValue, Double confLow, Double confHigh, Support support) {
}
