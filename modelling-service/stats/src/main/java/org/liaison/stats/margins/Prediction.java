package org.liaison.stats.margins;

import java.util.Arrays;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Sample;
import org.liaison.stats.optimise.CountModel;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;

/**
 * Means of the outcome under a scenario, averaged over rows or at the means of the design, with gradients with respect to
 * every parameter. Only what the scenario changes in the columns is computed; offset and fixed effects stay as they are.
 */
final class Prediction {

    private final CountModel model;
    private final Basis basis;
    private final double[] slopes;
    private final double[] share;
    private final double[][] change;
    private final double[] mu;
    private final double meanEta;
    private final boolean atMeans;
    private final Scenario scenario;

    /**
     * @param share weight of each row in averages
     * @param atMeans at the means of the design instead of averaged over rows
     */
    Prediction(Optimum optimum, Scenario scenario, double[] share, boolean atMeans) {
        this.model = optimum.model();
        this.basis = model.basis();
        this.slopes = basis.toOriginal(optimum.point().dense());
        this.share = share;
        this.scenario = scenario;
        this.atMeans = atMeans;
        this.change = new double[basis.size()][];
        double[] eta = optimum.eta().clone();
        for (int j = 0; j < change.length; j++) {
            Column column = basis.columns().get(j);
            if (scenario.touches(column)) {
                change[j] = changeOf(column);
                for (int i = 0; i < eta.length; i++) {
                    eta[i] += slopes[j] * change[j][i];
                }
            }
        }
        double mean = 0;
        double total = 0;
        for (int i = 0; i < eta.length; i++) {
            mean += share[i] * eta[i];
            total += share[i];
        }
        this.meanEta = mean / total;
        this.mu = new double[eta.length];
        for (int i = 0; i < mu.length; i++) {
            mu[i] = Math.exp(atMeans ? meanEta : eta[i]);
        }
    }

    /** The mean of the outcome. */
    Effect mean() {
        double[] ones = new double[mu.length];
        Arrays.fill(ones, 1);
        return effect(ones, new double[basis.size()][]);
    }

    /** The derivative of the mean with respect to a variable. */
    Effect derivative(String variable) {
        Sample sample = model.sample();
        Evaluator evaluator = scenario.evaluator(sample);
        Levels levels = scenario.levels(sample);
        double[][] derivatives = new double[basis.size()][];
        double[] slope = new double[mu.length];
        for (int j = 0; j < derivatives.length; j++) {
            Column column = basis.columns().get(j);
            if (column.uses(variable)) {
                derivatives[j] = column.derivative(variable, evaluator, levels);
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += slopes[j] * derivatives[j][i];
                }
            }
        }
        return effect(slope, derivatives);
    }

    /**
     * sum of share x mu x factor, where factor is linear in the slopes with derivatives {@code onSlopes}. At the means,
     * mu, factor and the derivative of eta are each averaged before they are multiplied.
     */
    private Effect effect(double[] factor, double[][] onSlopes) {
        double total = 0;
        double meanFactor = 0;
        for (int i = 0; i < mu.length; i++) {
            total += share[i];
            meanFactor += share[i] * factor[i];
        }
        meanFactor /= total;
        double[] values = new double[mu.length];
        double[] weights = new double[mu.length];
        double estimate = 0;
        for (int i = 0; i < mu.length; i++) {
            values[i] = mu[i] * (atMeans ? meanFactor : factor[i]);
            weights[i] = atMeans ? share[i] / total : share[i];
            estimate += weights[i] * values[i];
        }
        Point gradient = gradient(values, weights, onSlopes);
        return new Effect(estimate, gradient);
    }

    private Point gradient(double[] values, double[] weights, double[][] onSlopes) {
        Absorption absorption = model.absorption();
        int k = basis.size();
        Point gradient = new Point(new double[model.denseSize()], new double[absorption.groups()]);
        model.addRight(values, weights, gradient);
        for (int j = 0; j < k; j++) {
            double onSlope = 0;
            for (int i = 0; i < values.length; i++) {
                onSlope += change[j] == null ? 0 : weights[i] * values[i] * change[j][i];
                onSlope += onSlopes[j] == null ? 0 : weights[i] * mu[i] * onSlopes[j][i];
            }
            for (int b = j; b < k; b++) {
                gradient.dense()[b] += onSlope * basis.toOriginal()[j * k + b];
            }
        }
        return gradient;
    }

    private double[] changeOf(Column column) {
        Sample sample = model.sample();
        double[] now = column.values(new Evaluator(sample.frame(), sample.rows()), new Levels(sample)).clone();
        double[] then = column.values(scenario.evaluator(sample), scenario.levels(sample));
        for (int i = 0; i < now.length; i++) {
            now[i] = then[i] - now[i];
        }
        return now;
    }

    /** A value and its gradient. */
    record Effect(double estimate, Point gradient) {

        Effect minus(Effect other) {
            double[] dense = gradient.dense().clone();
            double[] group = gradient.group().clone();
            for (int a = 0; a < dense.length; a++) {
                dense[a] -= other.gradient.dense()[a];
            }
            for (int g = 0; g < group.length; g++) {
                group[g] -= other.gradient.group()[g];
            }
            return new Effect(estimate - other.estimate, new Point(dense, group));
        }
    }
}
