package org.liaison.stats.panel.total;

import java.util.Arrays;

import org.liaison.stats.panel.PanelData;

/** The sum over all sets of so many rows of a unit, with mean and covariance of the total of x over such a set. */
final class ChoiceSums {

    /** Logarithm that is safely within the range of doubles. */
    private static final double RANGE = 600;

    private final PanelData data;
    private final ChoiceSet set;
    private final int p;
    /** By number of rows chosen so far; logarithms where the sums themselves would not be in range. */
    private final double[] sum;
    private final double[][] mean;
    private final double[][] covariance;
    private final double[] step;
    private final double[] observed;
    private double observedEta;
    private double highest;
    private boolean logs;

    ChoiceSums(PanelData data, int unit) {
        this.data = data;
        this.set = new ChoiceSet(data, unit);
        this.p = data.k();
        this.sum = new double[set.chosen() + 1];
        this.mean = new double[set.chosen() + 1][p];
        this.covariance = new double[set.chosen() + 1][p * p];
        this.step = new double[p];
        this.observed = new double[p];
    }

    void compute(double[] eta, boolean withCovariance) {
        int m = set.chosen();
        scale(eta);
        Arrays.fill(sum, logs ? Double.NEGATIVE_INFINITY : 0);
        sum[0] = logs ? 0 : 1;
        for (int t = 0; t < set.size(); t++) {
            int row = set.rows()[t];
            double own = set.sign() * eta[row] - highest;
            double factor = logs ? own : Math.exp(own);
            if (set.isChosen(data, row)) {
                observedEta += own;
                data.addSlopes(row, set.sign(), observed);
            }
            // sets too small to be filled up by the rows to come are of no use
            int least = Math.max(1, m - (set.size() - 1 - t));
            for (int j = Math.min(m, t + 1); j >= least; j--) {
                add(j, row, grow(j, factor), withCovariance);
            }
        }
    }

    /** There are at most 2^n sets, and a product of m factors between exp(low - high) and 1. */
    private void scale(double[] eta) {
        double low = Double.POSITIVE_INFINITY;
        highest = Double.NEGATIVE_INFINITY;
        for (int row : set.rows()) {
            low = Math.min(low, set.sign() * eta[row]);
            highest = Math.max(highest, set.sign() * eta[row]);
        }
        logs = set.chosen() * (highest - low) > RANGE || set.size() * Math.log(2) > RANGE;
    }

    /** Adds to the sum over sets of j rows those with a further row; gives their share in it. */
    private double grow(int j, double factor) {
        if (!logs) {
            double with = factor * sum[j - 1];
            sum[j] += with;
            return with / sum[j];
        }
        double with = factor + sum[j - 1];
        double without = sum[j];
        sum[j] = logSum(with, without);
        return 1 / (1 + Math.exp(without - with));
    }

    /** Mixes the sets of j rows without a row and those of it and j - 1 others. */
    private void add(int j, int row, double share, boolean withCovariance) {
        double[] of = mean[j];
        double[] before = mean[j - 1];
        for (int a = 0; a < p; a++) {
            step[a] = before[a] + set.sign() * data.z()[row * p + a] - of[a];
            of[a] += share * step[a];
        }
        if (!withCovariance) {
            return;
        }
        double[] spread = covariance[j];
        double[] other = covariance[j - 1];
        double between = share * (1 - share);
        for (int a = 0; a < p; a++) {
            for (int b = a; b < p; b++) {
                int at = a * p + b;
                spread[at] += share * (other[at] - spread[at]) + between * step[a] * step[b];
            }
        }
    }

    double logLik() {
        return observedEta - (logs ? sum[set.chosen()] : Math.log(sum[set.chosen()]));
    }

    double score(int column) {
        return observed[column] - mean[set.chosen()][column];
    }

    double covariance(int a, int b) {
        return covariance[set.chosen()][a * p + b];
    }

    /** Probability that each row of the set is a one given their number, by forward and backward sums. */
    static double[] probabilities(PanelData data, int unit, double[] eta) {
        ChoiceSet set = new ChoiceSet(data, unit);
        int n = set.size();
        int m = set.chosen();
        double[][] forward = new double[n + 1][m + 1];
        double[][] backward = new double[n + 1][m + 1];
        Arrays.fill(forward[0], Double.NEGATIVE_INFINITY);
        Arrays.fill(backward[n], Double.NEGATIVE_INFINITY);
        forward[0][0] = 0;
        backward[n][0] = 0;
        for (int t = 0; t < n; t++) {
            extend(forward[t], forward[t + 1], set.sign() * eta[set.rows()[t]]);
            extend(backward[n - t], backward[n - t - 1], set.sign() * eta[set.rows()[n - t - 1]]);
        }
        double[] probabilities = new double[n];
        for (int t = 0; t < n; t++) {
            double own = set.sign() * eta[set.rows()[t]] - forward[n][m];
            double sum = 0;
            for (int j = 0; j < m; j++) {
                sum += Math.exp(own + forward[t][j] + backward[t + 1][m - 1 - j]);
            }
            probabilities[t] = set.sign() == 1 ? sum : 1 - sum;
        }
        return probabilities;
    }

    private static void extend(double[] from, double[] to, double own) {
        to[0] = from[0];
        for (int j = 1; j < from.length; j++) {
            to[j] = logSum(own + from[j - 1], from[j]);
        }
    }

    /** ln(exp(a) + exp(b)). */
    private static double logSum(double a, double b) {
        double high = Math.max(a, b);
        return high == Double.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(-Math.abs(a - b)));
    }
}
