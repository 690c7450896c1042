package org.liaison.stats.summary;

/**
 * Distribution of the effect of a unit.
 *
 * @param unit column of the units
 * @param variance of a Gaussian intercept; null for the beta effect
 * @param stdError of the variance, null where it is not available
 * @param r first parameter of the beta distribution of 1 / (1 + delta), null for a Gaussian intercept
 * @param s second parameter
 * @param rStdError standard error of r, by the delta method from that of ln(r)
 * @param sStdError standard error of s
 * @param nodes quadrature nodes used, null where there is no quadrature
 * @param lrStatistic twice the gain in log-likelihood over the model with variance 0; null where there is no such test
 * @param lrPValue half the chi-squared(1) tail, as variance 0 lies on the boundary (Self and Liang 1987)
 */
public record RandomEffect(String unit, Double variance, Double stdError, Double r, Double s, Double rStdError,
        Double sStdError, Integer nodes, Double lrStatistic, Double lrPValue) {

    /** A Gaussian intercept. */
    public static RandomEffect gaussian(String unit, double variance, Double stdError, Integer nodes, Double lrStatistic,
            Double lrPValue) {
        return new RandomEffect(unit, variance, stdError, null, null, null, null, nodes, lrStatistic, lrPValue);
    }

    /** The beta effect of Hausman, Hall and Griliches. */
    public static RandomEffect beta(String unit, double r, Double rStdError, double s, Double sStdError) {
        return new RandomEffect(unit, null, null, r, s, rStdError, sStdError, null, null, null);
    }
}
