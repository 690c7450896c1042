package org.liaison.stats.optimise;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.absorb.Chunk;
import org.liaison.stats.absorb.Effects;
import org.liaison.stats.absorb.RowPass;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.RowFunction;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.linalg.Bordered;

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
        double[] eta = new double[sample.size()];
        absorption.blocks().each((block, from, to) -> eta(point, withOffset, from, to, eta, 0));
        return eta;
    }

    /**
     * Writes the linear predictor of rows {@code from} to before {@code to}.
     *
     * @param shift row that is written first in {@code eta}
     */
    public void eta(Point point, boolean withOffset, int from, int to, double[] eta, int shift) {
        Effects.fill(absorption, point.dense(), basis.size(), point.group(), from, to, eta, shift);
        for (int a = 0; a < basis.size(); a++) {
            double[] z = basis.z()[a];
            double slope = point.dense()[a];
            for (int i = from; i < to; i++) {
                eta[i - shift] += slope * z[i];
            }
        }
        if (withOffset) {
            double[] offset = sample.offset();
            for (int i = from; i < to; i++) {
                eta[i - shift] += offset[i];
            }
        }
    }

    /** Everything Newton's method needs at a point, in one pass over the rows; {@code eta} and {@code rows} are filled. */
    Evaluation evaluate(Point point, double[] eta, RowTerms rows) {
        RowFunction function = likelihood.at(lnAlpha(point));
        RowPass pass = pass(true, true, likelihood.hasDispersion()).run(chunk -> {
            int to = chunk.from() + chunk.length();
            eta(point, true, chunk.from(), to, eta, 0);
            function.evaluate(eta, chunk.from(), to, rows);
            score(rows, chunk);
            information(rows, chunk);
            chunk.total = sum(rows.logLik(), chunk);
        });
        return new Evaluation(point, eta, rows, pass.total(), new Point(pass.dense(), pass.group()), pass.matrix());
    }

    /** Derivative of the log-likelihood. */
    public Point score(RowTerms rows) {
        RowPass pass = pass(false, true, likelihood.hasDispersion()).run(chunk -> score(rows, chunk));
        return new Point(pass.dense(), pass.group());
    }

    /** Observed information: minus the second derivative of the log-likelihood. */
    public Bordered information(RowTerms rows) {
        return pass(true, false, likelihood.hasDispersion()).run(chunk -> information(rows, chunk)).matrix();
    }

    /** Adds sum_i w_i v_i times the derivative of eta. */
    public void addRight(double[] values, double[] weights, Point into) {
        RowPass pass = pass(false, true, false).run(chunk -> {
            for (int j = 0, i = chunk.from(); j < chunk.length(); j++, i++) {
                chunk.value[j] = weights[i] * values[i];
            }
        });
        for (int a = 0; a < pass.dense().length; a++) {
            into.dense()[a] += pass.dense()[a];
        }
        for (int g = 0; g < pass.group().length; g++) {
            into.group()[g] += pass.group()[g];
        }
    }

    /** Positive information of the mean parameters alone, not below the observed one. */
    Bordered steadyInformation(double[] eta, Point point) {
        double alpha = Math.exp(lnAlpha(point));
        double[] weight = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            weight[i] = sample.weights()[i] * likelihood.steadyWeight(eta[i], alpha);
        }
        return crossProducts(weight, null, null);
    }

    /** Cross products of d eta with {@code weight}, of d eta and d ln(alpha) with {@code cross}, and the last corner. */
    public Bordered crossProducts(double[] weight, double[] cross, double[] corner) {
        return pass(true, false, cross != null).run(chunk -> {
            System.arraycopy(weight, chunk.from(), chunk.weight, 0, chunk.length());
            if (cross != null) {
                System.arraycopy(cross, chunk.from(), chunk.cross, 0, chunk.length());
                for (int j = 0; j < chunk.length(); j++) {
                    chunk.lastWeight += corner[chunk.from() + j];
                }
            }
        }).matrix();
    }

    private RowPass pass(boolean matrix, boolean right, boolean last) {
        return new RowPass(basis.z(), absorption, matrix, right, last);
    }

    private void score(RowTerms rows, Chunk chunk) {
        times(rows.score(), chunk, chunk.value);
        if (likelihood.hasDispersion()) {
            chunk.lastValue = sum(rows.dispersionScore(), chunk);
        }
    }

    private void information(RowTerms rows, Chunk chunk) {
        times(rows.weight(), chunk, chunk.weight);
        if (likelihood.hasDispersion()) {
            times(rows.cross(), chunk, chunk.cross);
            chunk.lastWeight = sum(rows.dispersionWeight(), chunk);
        }
    }

    private void times(double[] values, Chunk chunk, double[] into) {
        double[] weights = sample.weights();
        int from = chunk.from();
        for (int j = 0; j < chunk.length(); j++) {
            into[j] = weights[from + j] * values[from + j];
        }
    }

    private double sum(double[] values, Chunk chunk) {
        double[] weights = sample.weights();
        double even = 0;
        double odd = 0;
        int i = chunk.from();
        int to = i + chunk.length();
        for (; i + 1 < to; i += 2) {
            even += weights[i] * values[i];
            odd += weights[i + 1] * values[i + 1];
        }
        return i < to ? even + odd + weights[i] * values[i] : even + odd;
    }
}
