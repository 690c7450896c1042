package org.liaison.stats.optimise;

import java.util.Optional;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;

/**
 * Newton's method on all parameters jointly with the observed information, halving steps that lose likelihood. It ends
 * when the scaled score g'H^-1 g is below 1e-16, that is within 1e-8 standard errors of the maximum, with one more step.
 */
public final class Newton {

    private static final double TOLERANCE = 1e-16;
    private static final double MAX_LN_ALPHA_STEP = 2;
    private static final int MAX_ITERATIONS = 100;
    private static final int MAX_HALVINGS = 40;

    private final IndexModel model;
    private final FitMonitor monitor;
    private boolean watchSeparation;

    public Newton(IndexModel model, FitMonitor monitor, boolean watchSeparation) {
        this.model = model;
        this.monitor = monitor;
        this.watchSeparation = watchSeparation;
    }

    /** Climbs from a point; {@code before} counts the iterations already spent. */
    public Optimum from(Point start, int before) {
        State state = evaluate(start);
        boolean converged = false;
        boolean[] separated = null;
        int iteration = 0;
        for (; iteration < MAX_ITERATIONS && Double.isFinite(state.logLik); iteration++) {
            monitor.step(before + iteration, state.logLik);
            Point score = model.score(state.rows);
            Optional<Point> step = step(state, score);
            if (watchSeparation && (step.isEmpty() || new Separation(model).isSuspected(state.rows.mu()))) {
                watchSeparation = false;
                separated = new Separation(model).rows();
            }
            if (step.isEmpty() || separated != null) {
                break;
            }
            double gain = Math.abs(score.dot(step.get()));
            if (gain < TOLERANCE) {
                // The step at hand is free and squares the distance that is left.
                State last = climb(state, limited(step.get()));
                state = last == null ? state : last;
                converged = true;
                break;
            }
            State next = climb(state, limited(step.get()));
            if (next == null) {
                // Likelihood cannot be told apart any more: at the maximum to the precision of its sum.
                converged = gain < 1e-10;
                break;
            }
            state = next;
        }
        return new Optimum(model, state.point, state.eta, state.rows, state.logLik, converged, before + iteration, separated);
    }

    private Optional<Point> step(State state, Point score) {
        Bordered information = model.information(state.rows);
        Optional<BorderedFactor> factor = information.factor();
        Point step = new Point(score.dense().clone(), score.group().clone());
        if (factor.isEmpty() && model.likelihood().hasDispersion()) {
            // Not concave in ln(alpha): move the mean by Newton and ln(alpha) uphill by a bounded step.
            factor = information.factorWithoutLast();
            int last = model.denseSize() - 1;
            double curvature = Math.abs(information.dense()[(last + 1) * (last + 1) - 1]);
            double uphill = score.dense()[last] / Math.max(curvature, 1e-8);
            factor.ifPresent(f -> f.solve(step.dense(), step.group()));
            step.dense()[last] = Math.max(-1, Math.min(1, uphill));
        } else {
            factor.ifPresent(f -> f.solve(step.dense(), step.group()));
        }
        return factor.isEmpty() ? Optional.empty() : Optional.of(step);
    }

    private Point limited(Point step) {
        double size = Math.abs(model.lnAlpha(step));
        return size <= MAX_LN_ALPHA_STEP ? step
                : new Point(new double[step.dense().length], new double[step.group().length]).plus(MAX_LN_ALPHA_STEP / size,
                        step);
    }

    private State climb(State state, Point step) {
        double share = 1;
        double slack = 1e-13 * Math.abs(state.logLik);
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            State next = evaluate(state.point.plus(share, step));
            if (next.logLik >= state.logLik - slack) {
                return next;
            }
            share /= 2;
        }
        return null;
    }

    private State evaluate(Point point) {
        double[] eta = model.eta(point, true);
        RowTerms rows = RowTerms.of(eta.length, model.likelihood().hasDispersion());
        model.likelihood().at(model.lnAlpha(point)).evaluate(eta, 0, eta.length, rows);
        return new State(point, eta, rows, rows.total(model.sample().weights()));
    }

    private record State(Point point, double[] eta, RowTerms rows, double logLik) {
    }
}
