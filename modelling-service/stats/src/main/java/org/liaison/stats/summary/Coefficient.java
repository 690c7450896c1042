package org.liaison.stats.summary;

/**
 * One term of the formula as estimated. Errors and what follows from them are null where the information matrix does
 * not give them.
 *
 * @param ratio exp(estimate): ratio of means in count models, of odds in logit models; null in others
 */
public record Coefficient(String term, double estimate, Double stdError, Double statistic, Double pValue, Double confLow,
        Double confHigh, Double ratio, Double ratioConfLow, Double ratioConfHigh) {
}
