package org.liaison.stats.test;

/**
 * Outcome of a Hausman test.
 *
 * @param statistic d' D^- d, also where it means nothing: it can then be negative
 * @param df rank of the difference D of the covariances
 * @param pValue null unless the test is valid
 * @param valid whether D is positive semidefinite, as the theory wants it, and not zero
 * @param reason why the test is not valid, or valid on less than its terms; null for a plain one
 * @param eigenvalueMin smallest eigenvalue of D scaled by the consistent standard errors
 */
public record HausmanResult(double statistic, int df, Double pValue, boolean valid, String reason, double eigenvalueMin) {
}
