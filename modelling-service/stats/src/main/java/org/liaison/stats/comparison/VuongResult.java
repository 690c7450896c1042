package org.liaison.stats.comparison;

/**
 * Outcome of Vuong's test.
 *
 * @param observations number of independent contributions: rows or clusters
 * @param difference log-likelihood of the first model less that of the second
 * @param deviation standard deviation of one contribution to the difference
 * @param plain the test without a penalty for parameters
 * @param aic the test with Akaike's penalty
 * @param bic the test with Schwarz's penalty
 */
public record VuongResult(long observations, double difference, double deviation, Side plain, Side aic, Side bic) {

    /**
     * One variant.
     *
     * @param difference after the penalty
     * @param statistic standard normal if both models are equally close to the truth; positive favours the first
     * @param pValue two-sided
     */
    public record Side(double difference, double statistic, double pValue, Verdict verdict) {
    }
}
