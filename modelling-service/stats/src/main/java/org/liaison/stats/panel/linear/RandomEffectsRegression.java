package org.liaison.stats.panel.linear;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Sample;
import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.PanelData;

/**
 * Linear model with a random effect by unit, by feasible generalised least squares: least squares after a share of the unit
 * mean, 1 - sqrt(error / (error + T effect)), is taken from every column (Baltagi 2021, 2.3). The covariance is s2 times the
 * inverse cross products, s2 by n - k (R's {@code plm(model = "random")}).
 */
public final class RandomEffectsRegression {

    private final PanelData data;
    private final VarianceComponents components;
    private final double[] y;
    private final double[] share;
    private final double[] design;
    private final int p;

    /** @param columns of the design, as estimated */
    public RandomEffectsRegression(Sample sample, List<Column> columns, PanelData data) {
        this.data = data;
        this.p = data.coefficients();
        double[] net = sample.outcome().clone();
        for (int i = 0; i < net.length; i++) {
            net[i] -= sample.offset()[i];
        }
        this.components = VarianceComponents.of(sample, data.unit().name(), columns, data.intercept(), net);
        this.share = new double[data.units()];
        this.y = new double[data.rows()];
        this.design = new double[data.rows() * p];
        for (int u = 0; u < share.length; u++) {
            transform(u);
        }
    }

    /** Variance of the error within units. */
    public double errorVariance() {
        return components.error();
    }

    /** Variance of the units' effects. */
    public double effectVariance() {
        return components.effect();
    }

    /** Whether its estimate was negative, and 0 is taken instead. */
    public boolean isAtBoundary() {
        return components.negative();
    }

    /** The estimates; the log-likelihood is the normal one at the estimated variances. */
    public Maximum fit(double n) {
        double[] cross = new double[p * p];
        double[] right = new double[p];
        for (int i = 0; i < y.length; i++) {
            for (int a = 0; a < p; a++) {
                double left = data.weights()[i] * design[i * p + a];
                right[a] += left * y[i];
                for (int b = a; b < p; b++) {
                    cross[a * p + b] += left * design[i * p + b];
                }
            }
        }
        BorderedFactor factor = Maximum.factor(cross, p).orElseThrow(() -> SpecificationException.field("formula",
                "The transformed columns are collinear."));
        double[] theta = right.clone();
        factor.solve(theta, new double[0]);
        double[] rest = residuals(theta);
        double square = 0;
        for (int i = 0; i < rest.length; i++) {
            square += data.weights()[i] * rest[i] * rest[i];
        }
        double variance = square / (n - p);
        double[] information = Arrays.stream(cross).map(value -> value / variance).toArray();
        return new Maximum(theta, logLik(square), new double[p], information, true, 1);
    }

    /** Scores of each unit, scaled like the information. */
    public double[][] scores(double[] theta, double n) {
        double[] rest = residuals(theta);
        double square = 0;
        for (int i = 0; i < rest.length; i++) {
            square += data.weights()[i] * rest[i] * rest[i];
        }
        double[][] scores = new double[data.units()][p];
        for (int u = 0; u < scores.length; u++) {
            for (int i = data.start()[u]; i < data.start()[u + 1]; i++) {
                for (int a = 0; a < p; a++) {
                    scores[u][a] += data.weights()[i] * design[i * p + a] * rest[i] * (n - p) / square;
                }
            }
        }
        return scores;
    }

    private double[] residuals(double[] theta) {
        double[] rest = y.clone();
        for (int i = 0; i < rest.length; i++) {
            for (int a = 0; a < p; a++) {
                rest[i] -= design[i * p + a] * theta[a];
            }
        }
        return rest;
    }

    /** -1/2 sum of T ln(2 pi e2) - 2 ln(1 - share) over units, less the transformed square over 2 e2. */
    private double logLik(double square) {
        double sum = -square / (2 * components.error());
        for (int u = 0; u < share.length; u++) {
            sum += Math.log1p(-share[u]) - size(u) * Math.log(2 * Math.PI * components.error()) / 2;
        }
        return sum;
    }

    private double size(int unit) {
        double size = 0;
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            size += data.weights()[i];
        }
        return size;
    }

    private void transform(int unit) {
        int k = data.k();
        double size = size(unit);
        share[unit] = 1 - Math.sqrt(components.error() / (components.error() + size * components.effect()));
        double mean = 0;
        double[] means = new double[p];
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            mean += data.weights()[i] * (data.y()[i] - data.offset()[i]) / size;
            data.addRow(i, data.weights()[i] / size, means);
        }
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            y[i] = data.y()[i] - data.offset()[i] - share[unit] * mean;
            for (int a = 0; a < p; a++) {
                double value = a < k ? data.z()[i * k + a] : 1;
                design[i * p + a] = value - share[unit] * means[a];
            }
        }
    }
}
