package org.liaison.stats.panel.random;

import java.util.Arrays;

import org.liaison.stats.likelihood.RowTerms;

/**
 * Observed information of an integrated likelihood (Louis 1982, J. Royal Statistical Society B 44): the posterior mean of
 * the information given v less the posterior variance of the score given v.
 */
final class LouisInformation {

    private final Model model;
    private final Rows rows;
    private final Scratch scratch;
    private final double[] information;
    private final double[] centred;
    private double alphaAlpha;
    private double alphaSigma;
    private double sigmaSigma;

    /** @param information upper triangle in row order, added to */
    LouisInformation(Model model, Rows rows, Scratch scratch, double[] information) {
        this.model = model;
        this.rows = rows;
        this.scratch = scratch;
        this.information = information;
        this.centred = new double[model.parameters()];
    }

    void clear(int from, int to) {
        Arrays.fill(scratch.weight(), from, to, 0);
        Arrays.fill(scratch.weightV(), from, to, 0);
        Arrays.fill(scratch.cross(), from, to, 0);
        alphaAlpha = 0;
        alphaSigma = 0;
        sigmaSigma = 0;
    }

    void addNode(double share, double v, int from, int to) {
        RowTerms terms = rows.terms;
        double[] weights = model.data().weights();
        double shift = rows.sigma * v;
        double score = 0;
        double weight = 0;
        for (int i = from; i < to; i++) {
            scratch.weight()[i] += share * terms.weight()[i];
            scratch.weightV()[i] += share * shift * terms.weight()[i];
            score += weights[i] * terms.score()[i];
            weight += weights[i] * terms.weight()[i];
        }
        sigmaSigma += share * shift * (shift * weight - score);
        if (model.likelihood().hasDispersion()) {
            double cross = 0;
            double corner = 0;
            for (int i = from; i < to; i++) {
                scratch.cross()[i] += share * terms.cross()[i];
                cross += weights[i] * terms.cross()[i];
                corner += weights[i] * terms.dispersionWeight()[i];
            }
            alphaAlpha += share * corner;
            alphaSigma += share * shift * cross;
        }
    }

    /**
     * Adds the unit whose nodes were added since it was cleared.
     *
     * @param total sum of the shares as they were given with the nodes
     * @param share share of each node, sum 1
     */
    void addUnit(double unitWeight, double total, double[] share, double[][] nodeScore, double[] mean, int from, int to) {
        int p = centred.length;
        int alpha = model.alphaAt();
        int sigma = model.sigmaAt();
        double scale = unitWeight / total;
        for (int i = from; i < to; i++) {
            double row = scale * model.data().weights()[i];
            model.data().addSquare(i, row * scratch.weight()[i], p, information);
            model.addEdge(i, row * scratch.weightV()[i], sigma, information);
            if (alpha >= 0) {
                model.addEdge(i, row * scratch.cross()[i], alpha, information);
            }
        }
        information[sigma * p + sigma] += scale * sigmaSigma;
        if (alpha >= 0) {
            information[alpha * p + alpha] += scale * alphaAlpha;
            information[alpha * p + sigma] += scale * alphaSigma;
        }
        for (int node = 0; node < share.length; node++) {
            for (int a = 0; a < p; a++) {
                centred[a] = nodeScore[node][a] - mean[a];
            }
            for (int a = 0; a < p; a++) {
                double left = unitWeight * share[node] * centred[a];
                for (int b = a; b < p; b++) {
                    information[a * p + b] -= left * centred[b];
                }
            }
        }
    }
}
