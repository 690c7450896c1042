package org.liaison.stats.test;

/** A test against chi-squared; {@code df} is the rank, less than the number of terms where the covariance is singular. */
public record TestResult(double statistic, int df, double pValue) {
}
