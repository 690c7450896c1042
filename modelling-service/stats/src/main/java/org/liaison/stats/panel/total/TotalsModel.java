package org.liaison.stats.panel.total;

import java.util.Arrays;

import org.liaison.stats.panel.Objective;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.UnitBlocks;

/** Sum of {@link UnitLikelihood}s with eta = x'b. Parameters are the slopes, the further ones and the constant. */
final class TotalsModel implements Objective {

    private static final double LONGEST_STEP = 2;

    private final PanelData data;
    private final UnitLikelihood likelihood;
    private final UnitBlocks blocks;

    TotalsModel(PanelData data, UnitLikelihood likelihood) {
        this.data = data;
        this.likelihood = likelihood;
        this.blocks = new UnitBlocks(data);
    }

    int extras() {
        return likelihood.extras();
    }

    @Override
    public int size() {
        return data.coefficients() + likelihood.extras();
    }

    /** The constant sets the scale that these likelihoods are not scale-free in, so it must not jump either. */
    @Override
    public double longestStep(int parameter) {
        return parameter >= data.k() ? LONGEST_STEP : Double.POSITIVE_INFINITY;
    }

    @Override
    public Evaluation at(double[] theta, boolean information) {
        double[] eta = data.eta(theta);
        double[] extra = extra(theta);
        UnitTerms shared = new UnitTerms(data.rows(), 0);
        return Evaluation.sum(blocks.map(block -> sum(block, eta, extra, shared)), size());
    }

    @Override
    public double[][] scores(double[] theta) {
        double[] eta = data.eta(theta);
        double[] extra = extra(theta);
        UnitTerms terms = new UnitTerms(data.rows(), extra.length);
        double[][] scores = new double[data.units()][size()];
        for (int u = 0; u < scores.length; u++) {
            likelihood.at(eta, u, extra, terms);
            addScore(u, terms, 1, scores[u]);
        }
        return scores;
    }

    private double[] extra(double[] theta) {
        return Arrays.copyOfRange(theta, data.k(), data.k() + likelihood.extras());
    }

    private Evaluation sum(int block, double[] eta, double[] extra, UnitTerms shared) {
        int p = size();
        double value = 0;
        double[] gradient = new double[p];
        double[] matrix = new double[p * p];
        double[] total = new double[p];
        UnitTerms terms = shared.with(extra.length);
        for (int u = blocks.first(block); u < blocks.first(block + 1); u++) {
            double weight = data.unitWeights()[u];
            likelihood.at(eta, u, extra, terms);
            value += weight * terms.value;
            addScore(u, terms, weight, gradient);
            addInformation(u, terms, weight, total, matrix);
        }
        return new Evaluation(value, gradient, matrix);
    }

    private void addScore(int unit, UnitTerms terms, double weight, double[] gradient) {
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            data.addRow(i, weight * terms.score[i], gradient);
        }
        for (int e = 0; e < terms.extraScore.length; e++) {
            gradient[data.k() + e] += weight * terms.extraScore[e];
        }
    }

    private void addInformation(int unit, UnitTerms terms, double weight, double[] total, double[] matrix) {
        int p = total.length;
        int k = data.k();
        Arrays.fill(total, 0);
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            data.addSquare(i, weight * terms.weight[i], p, matrix);
            data.addRow(i, terms.direction[i], total);
        }
        for (int a = 0; a < p; a++) {
            double left = weight * terms.bend * total[a];
            for (int b = a; b < p; b++) {
                matrix[a * p + b] -= left * total[b];
            }
        }
        int extras = terms.extraScore.length;
        for (int e = 0; e < extras; e++) {
            for (int a = 0; a < p; a++) {
                matrix[Math.min(a, k + e) * p + Math.max(a, k + e)] += weight * terms.extraEdge[e] * total[a];
            }
            for (int f = e; f < extras; f++) {
                matrix[(k + e) * p + k + f] += weight * terms.extraWeight[e * extras + f];
            }
        }
    }
}
