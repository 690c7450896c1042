package org.liaison.stats.optimise;

import java.util.Arrays;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.absorb.Effects;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.Gram;

/** A model whose rows depend on the parameters through a linear index: its score and information at a point. */
public record IndexModel(Sample sample, Basis basis, Absorption absorption, Likelihood likelihood) {

    /** Number of mean parameters. */
    public int meanParameters() {
        return basis.size() + absorption.parameters();
    }

    /** Number of dense parameters. */
    public int denseSize() {
        return basis.size() + absorption.dense() + (likelihood.hasDispersion() ? 1 : 0);
    }

    /** ln(alpha) at a point, 0 without dispersion. */
    public double lnAlpha(Point point) {
        return likelihood.hasDispersion() ? point.dense()[denseSize() - 1] : 0;
    }

    /** Linear predictor, with or without the offset. */
    public double[] eta(Point point, boolean withOffset) {
        int k = basis.size();
        double[] z = basis.z();
        double[] eta = new double[sample.size()];
        for (int i = 0; i < eta.length; i++) {
            double sum = Effects.value(absorption, i, point.dense(), k, point.group());
            for (int a = 0; a < k; a++) {
                sum += z[i * k + a] * point.dense()[a];
            }
            eta[i] = withOffset ? sum + sample.offset()[i] : sum;
        }
        return eta;
    }

    /** Derivative of the log-likelihood. */
    public Point score(RowTerms rows) {
        Point score = new Point(new double[denseSize()], new double[absorption.groups()]);
        addRight(rows.score(), sample.weights(), score);
        for (int i = 0; i < rows.dispersionScore().length; i++) {
            score.dense()[denseSize() - 1] += sample.weights()[i] * rows.dispersionScore()[i];
        }
        return score;
    }

    /** Adds sum_i w_i v_i times the derivative of eta. */
    public void addRight(double[] values, double[] weights, Point into) {
        int k = basis.size();
        double[] z = basis.z();
        for (int i = 0; i < values.length; i++) {
            double share = weights[i] * values[i];
            for (int a = 0; a < k; a++) {
                into.dense()[a] += share * z[i * k + a];
            }
        }
        Effects.addScores(absorption, weights, values, into.dense(), k, into.group());
    }

    /** Observed information: minus the second derivative of the log-likelihood. */
    public Bordered information(RowTerms rows) {
        double[] weight = times(rows.weight());
        if (!likelihood.hasDispersion()) {
            return crossProducts(weight, null, null);
        }
        return crossProducts(weight, times(rows.cross()), times(rows.dispersionWeight()));
    }

    /** Cross products of d eta with {@code weight}, of d eta and d ln(alpha) with {@code cross}, and the last corner. */
    public Bordered crossProducts(double[] weight, double[] cross, double[] corner) {
        int k = basis.size();
        int m = k + absorption.dense() + (cross == null ? 0 : 1);
        Bordered matrix = Bordered.zero(m, absorption.groups());
        Gram.add(basis.z(), k, weight, matrix.dense(), m);
        Effects.addWeights(absorption, weight, matrix, k);
        Effects.addCross(absorption, weight, basis.z(), k, matrix);
        if (cross != null) {
            double[] ones = new double[cross.length];
            Arrays.fill(ones, 1);
            Point edge = new Point(new double[m], new double[absorption.groups()]);
            addRight(cross, ones, edge);
            for (int a = 0; a < m - 1; a++) {
                matrix.dense()[a * m + m - 1] = edge.dense()[a];
            }
            for (int g = 0; g < absorption.groups(); g++) {
                matrix.border()[g * m + m - 1] = edge.group()[g];
            }
            double sum = 0;
            for (double value : corner) {
                sum += value;
            }
            matrix.dense()[m * m - 1] = sum;
        }
        return matrix;
    }

    private double[] times(double[] values) {
        double[] product = values.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= sample.weights()[i];
        }
        return product;
    }
}
