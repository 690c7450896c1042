package org.liaison.stats.panel;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.likelihood.Mean;

/** Mean of a model given the units' totals: only ratios within a unit are identified, so that asking for a level is refused. */
public final class UnidentifiedMean implements Mean {

    @Override
    public double value(double eta) {
        throw refusal();
    }

    @Override
    public double slope(double eta) {
        throw refusal();
    }

    @Override
    public double curvature(double eta) {
        throw refusal();
    }

    @Override
    public boolean isRatio() {
        return true;
    }

    private static SpecificationException refusal() {
        return SpecificationException.field("effects", "A conditional model does not identify the level of the mean, which the"
                + " units' effects set, so it has no marginal effects or predictions. Its ratios, exp(coefficient), are in the"
                + " table; 'fixed' and 'random' models have marginal effects.");
    }
}
