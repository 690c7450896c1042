package org.liaison.stats.panel.random;

import java.util.Arrays;

/**
 * The log-likelihood of one unit, its rows' likelihood integrated over v, by adaptive Gauss-Hermite quadrature (Liu and
 * Pierce 1994; Pinheiro and Bates 1995): nodes centred at the mode and scaled by the curvature there. Its gradient is that
 * of the quadrature sum itself, moving nodes included, so that it is exact for any number of nodes; one node is Laplace's
 * approximation. Its information is Louis' (1982), see {@link LouisInformation}.
 */
final class UnitIntegral {

    private final Model model;
    private final Rows rows;
    private final GaussHermite rule;
    private final MovingNodes moving;
    private final LouisInformation louis;
    private final double[] share;
    private final double[][] nodeScore;
    private final double[] score;
    private double slope;

    /** @param louis null where only value and gradient are wanted */
    UnitIntegral(Model model, Rows rows, GaussHermite rule, Scratch scratch, LouisInformation louis) {
        this.model = model;
        this.rows = rows;
        this.rule = rule;
        this.moving = new MovingNodes(model, rows, scratch);
        this.louis = louis;
        this.share = new double[rule.size()];
        this.nodeScore = new double[rule.size()][model.parameters()];
        this.score = new double[model.parameters()];
    }

    /** Log-likelihood of the unit whose mode was found last; its weight counts in the information alone. */
    double integrate(Mode mode, double unitWeight, int from, int to) {
        double tau = 1 / Math.sqrt(mode.curvature);
        moving.atMode(mode, from, to);
        if (louis != null) {
            louis.clear(from, to);
        }
        double total = 0;
        double onMode = 0;
        double onWidth = 0;
        int middle = rule.size() / 2;
        for (int j = 0; j < share.length; j++) {
            // The middle node first: where it is the mode, its rows are at hand.
            int node = (middle + j) % share.length;
            double x = Math.sqrt(2) * rule.node()[node];
            double v = mode.v + tau * x;
            if (j > 0 || x != 0) {
                rows.at(v, from, to);
            }
            double height = visit(node, v, from, to);
            share[node] = Math.exp(rule.logWeight()[node] + height - mode.height);
            total += share[node];
            onMode += share[node] * slope;
            onWidth += share[node] * slope * x;
            if (louis != null) {
                louis.addNode(share[node], v, from, to);
            }
        }
        average(total);
        if (louis != null) {
            louis.addUnit(unitWeight, total, share, nodeScore, score, from, to);
        }
        moving.add(onMode / total, 1 / tau + onWidth / total, mode, from, to, score);
        return mode.height + Math.log(tau * total) - Math.log(Math.PI) / 2;
    }

    /** Gradient of the log-likelihood last computed; overwritten by the next. */
    double[] score() {
        return score;
    }

    /** The rows' score at a node and the slope of g there; returns g. */
    private double visit(int node, double v, int from, int to) {
        double[] weights = model.data().weights();
        double[] into = nodeScore[node];
        Arrays.fill(into, 0);
        double sum = 0;
        double onEta = 0;
        for (int i = from; i < to; i++) {
            double value = weights[i] * rows.terms.score()[i];
            model.data().addSlopes(i, value, into);
            onEta += value;
            sum += weights[i] * rows.terms.logLik()[i];
        }
        if (model.constantAt() >= 0) {
            into[model.constantAt()] = onEta;
        }
        into[model.sigmaAt()] = rows.sigma * v * onEta;
        if (model.alphaAt() >= 0) {
            double onAlpha = 0;
            for (int i = from; i < to; i++) {
                onAlpha += weights[i] * rows.terms.dispersionScore()[i];
            }
            into[model.alphaAt()] = onAlpha;
        }
        slope = rows.sigma * onEta - v;
        return sum - v * v / 2;
    }

    private void average(double total) {
        Arrays.fill(score, 0);
        for (int node = 0; node < share.length; node++) {
            share[node] /= total;
            for (int a = 0; a < score.length; a++) {
                score[a] += share[node] * nodeScore[node][a];
            }
        }
    }
}
