package org.liaison.modelling.fit;

import org.liaison.stats.summary.RandomEffect;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Distribution of the units' effects; the list of these is empty in pooled, fixed and conditional fits.
 *
 * @param unit column of the units
 * @param variance of a Gaussian intercept, null for the beta effect
 * @param stdError of the variance
 * @param r first parameter of the beta distribution of 1 / (1 + delta), null for a Gaussian intercept
 * @param s second parameter
 * @param rStdError standard error of r
 * @param sStdError standard error of s
 * @param nodes quadrature nodes used
 * @param lrStatistic twice the gain in log-likelihood over the model with variance 0
 * @param lrPValue half the chi-squared tail
 */
public record RandomEffectView(String unit, Double variance, Double stdError, Double r, Double s,
        @JsonProperty("r_std_error") Double rStdError, @JsonProperty("s_std_error") Double sStdError, Integer nodes,
        Double lrStatistic, @JsonProperty("lr_p_value") Double lrPValue) {

    static RandomEffectView of(RandomEffect effect) {
        return new RandomEffectView(effect.unit(), effect.variance(), effect.stdError(), effect.r(), effect.s(),
                effect.rStdError(), effect.sStdError(), effect.nodes(), effect.lrStatistic(), effect.lrPValue());
    }
}
