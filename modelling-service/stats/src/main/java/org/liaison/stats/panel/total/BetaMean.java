package org.liaison.stats.panel.total;

import org.liaison.stats.likelihood.Mean;

/**
 * Mean exp(eta) s / (r - 1) of the beta effects model: E(d) where 1 / (1 + d) is beta(r, s). There is none for r of 1 or less.
 *
 * @param both whether ln(r) is a parameter; ln(s) always is
 */
record BetaMean(double r, double s, boolean both) implements Mean {

    @Override
    public double value(double eta) {
        return Math.exp(eta) * s / (r - 1);
    }

    @Override
    public double slope(double eta) {
        return value(eta);
    }

    @Override
    public double curvature(double eta) {
        return value(eta);
    }

    @Override
    public boolean isRatio() {
        return true;
    }

    @Override
    public int extras() {
        return both ? 2 : 1;
    }

    @Override
    public double valueOn(int extra, double eta) {
        return both && extra == 0 ? -r / (r - 1) * value(eta) : value(eta);
    }

    @Override
    public double slopeOn(int extra, double eta) {
        return valueOn(extra, eta);
    }
}
