package org.liaison.modelling.hypothesis;

import org.liaison.stats.comparison.VuongResult;

/**
 * Vuong's test.
 *
 * @param observations rows, or clusters
 * @param difference log-likelihood of the first fit less that of the second
 * @param deviation standard deviation of one observation's share of it
 * @param statistic standard normal if both are equally close to the truth
 * @param pValue two-sided
 * @param verdict {@code first}, {@code second} or {@code neither}
 * @param aic the same with Akaike's penalty for parameters
 * @param bic the same with Schwarz's
 */
public record VuongView(long observations, double difference, double deviation, double statistic, double pValue, String verdict,
        Variant aic, Variant bic) {

    /** The test after a penalty for parameters. */
    public record Variant(double difference, double statistic, double pValue, String verdict) {

        static Variant of(VuongResult.Side side) {
            return new Variant(side.difference(), side.statistic(), side.pValue(), side.verdict().code());
        }
    }

    static VuongView of(VuongResult result) {
        return new VuongView(result.observations(), result.difference(), result.deviation(), result.plain().statistic(),
                result.plain().pValue(), result.plain().verdict().code(), Variant.of(result.aic()), Variant.of(result.bic()));
    }
}
