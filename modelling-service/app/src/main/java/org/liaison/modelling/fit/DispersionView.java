package org.liaison.modelling.fit;

import org.liaison.stats.summary.Dispersion;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Dispersion of a negative binomial.
 *
 * @param stdError of alpha
 * @param theta 1 / alpha, null at the boundary
 * @param lrPValue half the chi-squared(1) tail of the test against Poisson
 */
public record DispersionView(double alpha, Double stdError, Double theta, double lrStatistic,
        @JsonProperty("lr_p_value") double lrPValue) {

    static DispersionView of(Dispersion dispersion) {
        return dispersion == null ? null
                : new DispersionView(dispersion.alpha(), dispersion.stdError(), dispersion.theta(), dispersion.lrStatistic(),
                        dispersion.lrPValue());
    }
}
