package org.liaison.stats.margins;

import java.util.Map;

/**
 * One marginal effect with its delta-method error.
 *
 * @param term variable, {@code factor(v)level} for a level of a factor, or {@code (prediction)}
 * @param change {@code derivative}, {@code discrete}, or null for a prediction
 * @param at the values set, by variable
 */
public record MarginalEffect(String term, Change change, Map<String, Object> at, double estimate, Double stdError,
        Double statistic, Double pValue, Double confLow, Double confHigh) {
}
