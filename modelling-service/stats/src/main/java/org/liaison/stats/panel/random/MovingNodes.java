package org.liaison.stats.panel.random;

import org.liaison.stats.likelihood.RowTerms;

/**
 * What a quadrature sum gains as its nodes move with the parameters: the mode v solves g'(v) = 0 and the width is
 * (-g''(v))^(-1/2), so that
 *
 * <pre>
 * dv = dg' / h,   d width = width^3 / 2 (dg'' + g''' dv),   h = -g''
 * </pre>
 *
 * with dg', dg'' the derivatives at fixed v.
 */
final class MovingNodes {

    private final Model model;
    private final Rows rows;
    private final Scratch scratch;
    private double score;
    private double weight;
    private double crossSum;
    private double third;
    private double thirdOnAlpha;

    MovingNodes(Model model, Rows rows, Scratch scratch) {
        this.model = model;
        this.rows = rows;
        this.scratch = scratch;
    }

    /** Keeps what is needed of the terms at the mode. */
    void atMode(Mode mode, int from, int to) {
        RowTerms terms = rows.terms;
        double[] weights = model.data().weights();
        boolean dispersion = model.likelihood().hasDispersion();
        model.thirds().evaluate(model.data().y(), rows.alpha, terms, from, to, scratch.third(), scratch.thirdOnAlpha());
        score = 0;
        weight = 0;
        crossSum = 0;
        third = 0;
        thirdOnAlpha = 0;
        for (int i = from; i < to; i++) {
            scratch.curvature()[i] = -terms.weight()[i];
            score += weights[i] * terms.score()[i];
            weight += weights[i] * terms.weight()[i];
            third += weights[i] * scratch.third()[i];
            if (dispersion) {
                crossSum -= weights[i] * terms.cross()[i];
                thirdOnAlpha += weights[i] * scratch.thirdOnAlpha()[i];
            }
        }
    }

    /**
     * Adds to the gradient of a unit.
     *
     * @param onMode derivative of the sum with respect to the mode
     * @param onWidth derivative with respect to the width
     */
    void add(double onMode, double onWidth, Mode mode, int from, int to, double[] gradient) {
        double sigma = rows.sigma;
        double h = mode.curvature;
        double half = onWidth / (2 * h * Math.sqrt(h));
        double onSlope = (onMode + half * sigma * sigma * sigma * third) / h;
        double[] weights = model.data().weights();
        double constant = 0;
        for (int i = from; i < to; i++) {
            double share = weights[i]
                    * (onSlope * sigma * scratch.curvature()[i] + half * sigma * sigma * scratch.third()[i]);
            model.data().addSlopes(i, share, gradient);
            constant += share;
        }
        if (model.constantAt() >= 0) {
            gradient[model.constantAt()] += constant;
        }
        if (model.alphaAt() >= 0) {
            gradient[model.alphaAt()] += onSlope * sigma * crossSum + half * sigma * sigma * thirdOnAlpha;
        }
        double slopeOnSigma = sigma * score - sigma * sigma * mode.v * weight;
        double curvatureOnSigma = -2 * sigma * sigma * weight + sigma * sigma * sigma * mode.v * third;
        gradient[model.sigmaAt()] += onSlope * slopeOnSigma + half * curvatureOnSigma;
    }
}
