package org.liaison.stats.optimise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;

/**
 * Logit with Firth's penalty: the log-likelihood plus half the log determinant of the information of the formula's own
 * parameters (Firth 1993, Biometrika 80; Heinze and Schemper 2002, Statistics in Medicine 21). With h the leverage of a row,
 * its maximum is a root of sum x (y - p + h (1/2 - p)); steps take p (1 - p) (1 + h) for weights, and lose no penalised
 * likelihood.
 */
final class Firth {

    /** Steps shrink by a factor, not quadratically, so that they go further than {@link Newton}'s. */
    private static final double TOLERANCE = 1e-20;
    private static final int MAX_ITERATIONS = 500;
    private static final int MAX_HALVINGS = 40;
    /** Longest step of a linear predictor. */
    private static final double MAX_STEP = 5;

    private final IndexModel model;
    private final FitMonitor monitor;
    private final double scale;

    Firth(IndexModel model, FitMonitor monitor) {
        if (model.absorption().isIterative()) {
            throw SpecificationException.field("penalty",
                    "Firth's penalty needs the variance of every row, which several large fixed effects do not give.");
        }
        this.model = model;
        this.monitor = monitor;
        int k = model.basis().size();
        double sum = 0;
        for (int a = 0; a < k; a++) {
            sum += Math.log(Math.abs(model.basis().toOriginal()[a * k + a]));
        }
        this.scale = sum;
    }

    /** Climbs from a point. */
    Optimum from(Point start) {
        State state = evaluate(start);
        boolean converged = false;
        int iteration = 0;
        for (; state != null && iteration < MAX_ITERATIONS; iteration++) {
            monitor.step(iteration, state.logLik);
            Point step = step(state);
            if (step == null) {
                break;
            }
            double gain = Math.abs(state.score.dot(step));
            State next = climb(state, step);
            if (next == null) {
                converged = gain < 1e-10;
                break;
            }
            state = next;
            if (gain < TOLERANCE) {
                converged = true;
                break;
            }
        }
        return state == null ? failed(start)
                : new Optimum(model, state.point, state.eta, state.rows, state.logLik, converged,
                        iteration, null);
    }

    private Optimum failed(Point start) {
        double[] eta = model.eta(start, true);
        return new Optimum(model, start, eta, rows(eta), Double.NaN, false, 0, null);
    }

    private Point step(State state) {
        Point step = new Point(state.score.dense().clone(), state.score.group().clone());
        BorderedFactor factor = model.crossProducts(state.weights, null, null).factor().orElse(null);
        if (factor == null) {
            return null;
        }
        factor.solve(step.dense(), step.group());
        return step;
    }

    private State climb(State state, Point step) {
        double longest = 0;
        for (double change : model.eta(step, false)) {
            longest = Math.max(longest, Math.abs(change));
        }
        double share = longest > MAX_STEP ? MAX_STEP / longest : 1;
        double slack = 1e-13 * (1 + Math.abs(state.logLik));
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            State next = evaluate(state.point.plus(share, step));
            if (next != null && next.logLik >= state.logLik - slack) {
                return next;
            }
            share /= 2;
        }
        return null;
    }

    private RowTerms rows(double[] eta) {
        RowTerms rows = RowTerms.of(eta.length, false);
        model.likelihood().at(0).evaluate(eta, 0, eta.length, rows);
        return rows;
    }

    /** Null where the information is singular. */
    private State evaluate(Point point) {
        double[] eta = model.eta(point, true);
        RowTerms rows = rows(eta);
        Bordered information = model.information(rows);
        BorderedFactor factor = information.factor().orElse(null);
        if (factor == null) {
            return null;
        }
        double[] leverage = Leverage.of(model, information, factor);
        double[] score = new double[eta.length];
        double[] weights = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            double h = leverage[i] * rows.weight()[i];
            score[i] = rows.score()[i] + h * (0.5 - rows.mu()[i]);
            weights[i] = model.sample().weights()[i] * rows.weight()[i] * (1 + h);
        }
        Point total = new Point(new double[model.denseSize()], new double[model.absorption().groups()]);
        model.addRight(score, model.sample().weights(), total);
        double logLik = rows.total(model.sample().weights()) + logDeterminant(information) / 2 - scale;
        return new State(point, eta, rows, logLik, total, weights);
    }

    private static double logDeterminant(Bordered matrix) {
        int m = matrix.m();
        double sum = 0;
        DMatrixRMaj schur = new DMatrixRMaj(m, m);
        for (int a = 0; a < m; a++) {
            for (int b = a; b < m; b++) {
                schur.set(b, a, matrix.dense()[a * m + b]);
            }
        }
        for (int g = 0; g < matrix.groups(); g++) {
            sum += Math.log(matrix.diagonal()[g]);
            for (int a = 0; a < m; a++) {
                double share = matrix.border()[g * m + a] / matrix.diagonal()[g];
                for (int b = a; share != 0 && b < m; b++) {
                    schur.add(b, a, -share * matrix.border()[g * m + b]);
                }
            }
        }
        if (m == 0) {
            return sum;
        }
        CommonOps_DDRM.symmLowerToFull(schur);
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(m, true);
        if (!cholesky.decompose(schur)) {
            return Double.NaN;
        }
        DMatrixRMaj triangle = cholesky.getT(null);
        for (int a = 0; a < m; a++) {
            sum += 2 * Math.log(triangle.get(a, a));
        }
        return sum;
    }

    private record State(Point point, double[] eta, RowTerms rows, double logLik, Point score, double[] weights) {
    }
}
