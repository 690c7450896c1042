package org.liaison.modelling.hypothesis;

import org.liaison.stats.test.HausmanResult;

/**
 * A Hausman test.
 *
 * @param df rank of the difference of the covariances
 * @param pValue null unless valid
 * @param valid whether that difference is positive semidefinite
 * @param reason why the test is not valid, or valid on its rank alone; null for a plain one
 * @param eigenvalueMin smallest eigenvalue of the difference, scaled by the consistent standard errors
 * @param mundlak that within and between coefficients are equal, null where it cannot be tested
 */
public record HausmanView(double statistic, int df, Double pValue, boolean valid, String reason, double eigenvalueMin,
        TestView mundlak) {

    static HausmanView of(HausmanResult result, TestView mundlak) {
        return new HausmanView(result.statistic(), result.df(), result.pValue(), result.valid(), result.reason(),
                result.eigenvalueMin(), mundlak);
    }
}
