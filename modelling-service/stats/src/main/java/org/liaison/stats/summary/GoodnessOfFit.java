package org.liaison.stats.summary;

/** A goodness-of-fit test: {@code deviance} or {@code pearson} against chi-squared; p is null without degrees of freedom. */
public record GoodnessOfFit(String test, double statistic, long df, Double pValue) {
}
