package org.liaison.modelling.fit;

import org.liaison.stats.summary.RandomEffect;

/**
 * Distribution of the units' effects; the list of these is empty in pooled, fixed and conditional fits.
 *
 * @param unit column of the units
 * @param variance of a Gaussian intercept, null for the beta effect
 * @param stdError of the variance
 * @param r first parameter of the beta distribution of 1 / (1 + delta), null for a Gaussian intercept
 * @param s second parameter
 * @param nodes quadrature nodes used
 */
public record RandomEffectView(String unit, Double variance, Double stdError, Double r, Double s, Integer nodes) {

    static RandomEffectView of(RandomEffect effect) {
        return new RandomEffectView(effect.unit(), effect.variance(), effect.stdError(), effect.r(), effect.s(),
                effect.nodes());
    }
}
