package org.liaison.stats.panel.random;

import java.util.List;

import org.liaison.stats.panel.Objective;
import org.liaison.stats.panel.UnitBlocks;

/**
 * Log-likelihood of a model with a Gaussian intercept by unit. Modes found at one point are where the search starts at the
 * next, so that an evaluation costs two or three passes over the rows besides one for each node.
 */
final class RandomIntercept implements Objective {

    /** Below this many nodes Louis' information is poor, and another rule gives a matrix good enough to climb with. */
    static final int FEW_NODES = 7;
    private static final int ROUGH_NODES = 5;
    private static final double LONGEST_STEP = 1.5;
    /** Beyond sigma = 100 units are all or nothing, and the likelihood is flat. */
    private static final double MOST_LN_SIGMA = Math.log(100);

    private final Model model;
    private final GaussHermite rule;
    private final UnitBlocks blocks;
    private final double[] modes;
    private final Scratch scratch;

    RandomIntercept(Model model, int nodes) {
        this(model, nodes, new double[model.data().units()]);
    }

    private RandomIntercept(Model model, int nodes, double[] modes) {
        this.model = model;
        this.rule = GaussHermite.of(nodes);
        this.blocks = new UnitBlocks(model.data());
        this.modes = modes;
        this.scratch = Scratch.of(model.data().rows());
    }

    /** The same model with another number of nodes and the modes found so far. */
    RandomIntercept withNodes(int nodes) {
        return new RandomIntercept(model, nodes, modes);
    }

    int nodes() {
        return rule.size();
    }

    @Override
    public int size() {
        return model.parameters();
    }

    @Override
    public double longestStep(int parameter) {
        return parameter >= model.data().k() && parameter != model.constantAt() ? LONGEST_STEP : Double.POSITIVE_INFINITY;
    }

    @Override
    public Evaluation at(double[] theta, boolean information) {
        if (theta[model.sigmaAt()] > MOST_LN_SIGMA) {
            return new Evaluation(Double.NEGATIVE_INFINITY, new double[size()], new double[size() * size()]);
        }
        Rows rows = new Rows(model, theta);
        List<Sums> parts = blocks.map(block -> sum(rows, block, information));
        Sums total = Sums.of(size());
        parts.forEach(total::add);
        return new Evaluation(total.value()[0], total.gradient(), information ? total.information() : null);
    }

    @Override
    public double[][] scores(double[] theta) {
        Rows rows = new Rows(model, theta);
        UnitIntegral integral = new UnitIntegral(model, rows, rule, scratch, null);
        Mode mode = new Mode();
        double[][] scores = new double[model.data().units()][];
        for (int u = 0; u < scores.length; u++) {
            int from = model.data().start()[u];
            int to = model.data().start()[u + 1];
            mode.find(model, rows, modes[u], from, to);
            integral.integrate(mode, 1, from, to);
            scores[u] = integral.score().clone();
        }
        return scores;
    }

    private Sums sum(Rows rows, int block, boolean information) {
        Sums sums = Sums.of(size());
        LouisInformation louis = information ? new LouisInformation(model, rows, scratch, sums.information()) : null;
        boolean few = rule.size() < FEW_NODES;
        UnitIntegral integral = new UnitIntegral(model, rows, rule, scratch, few ? null : louis);
        UnitIntegral finer = few && information
                ? new UnitIntegral(model, rows, GaussHermite.of(ROUGH_NODES), scratch, louis)
                : null;
        Mode mode = new Mode();
        for (int u = blocks.first(block); u < blocks.first(block + 1); u++) {
            int from = model.data().start()[u];
            int to = model.data().start()[u + 1];
            double weight = model.data().unitWeights()[u];
            mode.find(model, rows, modes[u], from, to);
            modes[u] = Double.isFinite(mode.v) ? mode.v : 0;
            if (finer != null) {
                finer.integrate(mode, weight, from, to);
                rows.at(mode.v, from, to);
            }
            sums.value()[0] += weight * integral.integrate(mode, weight, from, to);
            for (int a = 0; a < sums.gradient().length; a++) {
                sums.gradient()[a] += weight * integral.score()[a];
            }
        }
        return sums;
    }
}
