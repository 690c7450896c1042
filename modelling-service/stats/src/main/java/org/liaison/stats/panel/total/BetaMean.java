package org.liaison.stats.panel.total;

import org.liaison.stats.likelihood.Mean;

/**
 * Mean exp(eta) s / (r - 1) of the beta effects model: E(d) where 1 / (1 + d) is beta(r, s). There is none for r of 1 or less.
 *
 * @param extras 2 where ln(r) and ln(s) are parameters, 1 where ln(s) is, 0 where neither
 */
record BetaMean(double r, double s, int extras) implements Mean {

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
    public double valueOn(int extra, double eta) {
        return extras == 2 && extra == 0 ? -r / (r - 1) * value(eta) : value(eta);
    }

    @Override
    public double slopeOn(int extra, double eta) {
        return valueOn(extra, eta);
    }
}
