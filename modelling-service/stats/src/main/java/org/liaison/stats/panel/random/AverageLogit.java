package org.liaison.stats.panel.random;

import org.liaison.stats.likelihood.Link;
import org.liaison.stats.likelihood.Mean;

/**
 * Mean of a logit model averaged over a Gaussian intercept, by the trapezoidal rule: for a function that is analytic in a
 * strip of half-width pi / sigma its error is exp(-2 pi^2 / (sigma step)), so a step of 1 / (2 sigma) reaches rounding.
 */
final class AverageLogit implements Mean {

    private static final double REACH = 8.75;
    private static final double STEP = 0.5;

    private final double[] shift;
    private final double[] weight;

    AverageLogit(double sigma) {
        double step = STEP / Math.max(1, sigma);
        int half = (int) Math.ceil(REACH / step);
        shift = new double[2 * half + 1];
        weight = new double[shift.length];
        double total = 0;
        for (int j = 0; j < shift.length; j++) {
            double v = (j - half) * step;
            shift[j] = sigma * v;
            weight[j] = Math.exp(-v * v / 2);
            total += weight[j];
        }
        for (int j = 0; j < weight.length; j++) {
            weight[j] /= total;
        }
    }

    @Override
    public double value(double eta) {
        double sum = 0;
        for (int j = 0; j < shift.length; j++) {
            sum += weight[j] * Link.LOGIT.value(eta + shift[j]);
        }
        return sum;
    }

    @Override
    public double slope(double eta) {
        double sum = 0;
        for (int j = 0; j < shift.length; j++) {
            sum += weight[j] * Link.LOGIT.slope(eta + shift[j]);
        }
        return sum;
    }

    @Override
    public double curvature(double eta) {
        double sum = 0;
        for (int j = 0; j < shift.length; j++) {
            sum += weight[j] * Link.LOGIT.curvature(eta + shift[j]);
        }
        return sum;
    }

    @Override
    public boolean isRatio() {
        return true;
    }

    @Override
    public int extras() {
        return 1;
    }

    @Override
    public double valueOn(int extra, double eta) {
        double sum = 0;
        for (int j = 0; j < shift.length; j++) {
            sum += weight[j] * shift[j] * Link.LOGIT.slope(eta + shift[j]);
        }
        return sum;
    }

    @Override
    public double slopeOn(int extra, double eta) {
        double sum = 0;
        for (int j = 0; j < shift.length; j++) {
            sum += weight[j] * shift[j] * Link.LOGIT.curvature(eta + shift[j]);
        }
        return sum;
    }
}
