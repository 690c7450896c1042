package org.liaison.stats.margins;

import java.util.Arrays;

import org.liaison.stats.FittedModel;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Point;

/**
 * Means of the outcome under a scenario, averaged over rows or at the means of the design, with gradients with respect to
 * every parameter. Only what the scenario changes in the columns is computed; offset and fixed effects stay as they are.
 */
final class Prediction {

    private final IndexModel model;
    private final Basis basis;
    private final double[] slopes;
    private final double[] share;
    private final double[][] change;
    private final double[] eta;
    private final Mean link;
    private final int parameters;
    private final boolean atMeans;
    private final Scenario scenario;

    /**
     * @param share weight of each row in averages
     * @param atMeans at the means of the design instead of averaged over rows
     */
    Prediction(FittedModel fit, Scenario scenario, double[] share, boolean atMeans) {
        this.model = fit.model();
        this.link = fit.mean();
        this.parameters = fit.point().dense().length;
        this.basis = model.basis();
        this.slopes = basis.toOriginal(fit.point().dense());
        this.share = share;
        this.scenario = scenario;
        this.atMeans = atMeans;
        this.change = new double[basis.size()][];
        this.eta = fit.eta().clone();
        for (int j = 0; j < change.length; j++) {
            Column column = basis.columns().get(j);
            if (scenario.touches(column)) {
                change[j] = changeOf(column);
                for (int i = 0; i < eta.length; i++) {
                    eta[i] += slopes[j] * change[j][i];
                }
            }
        }
        if (atMeans) {
            Arrays.fill(eta, average(eta));
        }
    }

    /** The mean of the outcome. */
    Effect mean() {
        double[] mean = new double[eta.length];
        double[] onEta = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            mean[i] = link.value(eta[i]);
            onEta[i] = link.slope(eta[i]);
        }
        return addExtras(effect(mean, onEta, onEta, new double[basis.size()][]), link::valueOn, null);
    }

    /**
     * The derivative of the mean with respect to a variable, or one of its elasticities. Where the mean of the design is
     * taken, so is that of the variable.
     */
    Effect derivative(String variable, Change kind) {
        Sample sample = model.sample();
        Evaluator evaluator = scenario.evaluator(sample);
        Levels levels = scenario.levels(sample);
        double[][] derivatives = new double[basis.size()][];
        double[] factor = new double[eta.length];
        double[] scale = kind.isOfVariable() ? values(variable) : null;
        for (int j = 0; j < derivatives.length; j++) {
            Column column = basis.columns().get(j);
            if (column.uses(variable)) {
                derivatives[j] = column.derivative(variable, evaluator, levels);
                if (scale != null) {
                    multiply(derivatives[j], scale);
                }
                for (int i = 0; i < factor.length; i++) {
                    factor[i] += slopes[j] * derivatives[j][i];
                }
            }
        }
        if (atMeans) {
            Arrays.fill(factor, average(factor));
        }
        double[] values = new double[eta.length];
        double[] onEta = new double[eta.length];
        double[] onFactor = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            onFactor[i] = kind.isOfMean() ? link.slope(eta[i]) / link.value(eta[i]) : link.slope(eta[i]);
            values[i] = onFactor[i] * factor[i];
            onEta[i] = factor[i] * (kind.isOfMean() ? link.curvature(eta[i]) / link.value(eta[i]) - onFactor[i] * onFactor[i]
                    : link.curvature(eta[i]));
        }
        return addExtras(effect(values, onEta, onFactor, derivatives), kind.isOfMean() ? this::shareOn : link::slopeOn, factor);
    }

    /** Derivative of slope over mean with respect to one of the mean's own parameters. */
    private double shareOn(int extra, double at) {
        double mean = link.value(at);
        return (link.slopeOn(extra, at) - link.slope(at) / mean * link.valueOn(extra, at)) / mean;
    }

    /** Values of a variable under the scenario, at means their average. */
    private double[] values(String variable) {
        Sample sample = model.sample();
        double[] column = sample.frame().numbers(variable);
        double[] values = new double[eta.length];
        Double set = scenario.number(variable);
        Arrays.setAll(values, i -> set == null ? column[sample.rows()[i]] : set);
        if (atMeans) {
            Arrays.fill(values, average(values));
        }
        return values;
    }

    private static void multiply(double[] values, double[] by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by[i];
        }
    }

    /** Adds to the gradient what the mean's own parameters do, such as the variance of a random intercept. */
    private Effect addExtras(Effect effect, OnExtra onExtra, double[] factor) {
        double total = atMeans ? Arrays.stream(share).sum() : 1;
        for (int extra = 0; extra < link.extras(); extra++) {
            double sum = 0;
            for (int i = 0; i < eta.length; i++) {
                sum += share[i] / total * onExtra.at(extra, eta[i]) * (factor == null ? 1 : factor[i]);
            }
            effect.gradient().dense()[parameters - link.extras() + extra] += sum;
        }
        return effect;
    }

    @FunctionalInterface
    private interface OnExtra {

        double at(int extra, double eta);
    }

    /**
     * Average of row values that depend on eta and, through a factor that is linear in the slopes with derivatives
     * {@code onSlopes}, on the slopes.
     */
    private Effect effect(double[] values, double[] onEta, double[] onFactor, double[][] onSlopes) {
        double total = atMeans ? Arrays.stream(share).sum() : 1;
        double[] weights = new double[values.length];
        double estimate = 0;
        for (int i = 0; i < values.length; i++) {
            weights[i] = share[i] / total;
            estimate += weights[i] * values[i];
        }
        Point gradient = new Point(new double[parameters], new double[model.absorption().groups()]);
        model.addRight(onEta, weights, gradient);
        int k = basis.size();
        for (int j = 0; j < k; j++) {
            double onSlope = 0;
            for (int i = 0; i < values.length; i++) {
                onSlope += change[j] == null ? 0 : weights[i] * onEta[i] * change[j][i];
                onSlope += onSlopes[j] == null ? 0 : weights[i] * onFactor[i] * onSlopes[j][i];
            }
            for (int b = j; b < k; b++) {
                gradient.dense()[b] += onSlope * basis.toOriginal()[j * k + b];
            }
        }
        return new Effect(estimate, gradient);
    }

    private double average(double[] values) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += share[i] * values[i];
            total += share[i];
        }
        return sum / total;
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
