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
    /** Relative accuracy of iterative solutions, far from the maximum and close to it. */
    private static final double COARSEST = 1e-2;
    private static final double FINEST = 1e-7;
    /** Of the scaled score: below its tolerance, above the rounding of its sums. */
    private static final double FLOOR = 1e-20;
    /** Gain of a step so small that the information hardly changes along it. */
    private static final double NEAR = 1e-4;
    /** Gain below which the likelihood is as good as quadratic and its rounding larger than what a step adds to it. */
    private static final double CLOSE = 1e-8;
    private static final double MAX_LN_ALPHA_STEP = 2;
    private static final int MAX_ITERATIONS = 100;
    private static final int MAX_HALVINGS = 40;

    private final IndexModel model;
    private final FitMonitor monitor;
    private final Separation separation;
    private boolean watchSeparation;
    private boolean rough;

    public Newton(IndexModel model, FitMonitor monitor, boolean watchSeparation) {
        this.model = model;
        this.monitor = monitor;
        this.separation = new Separation(model);
        this.watchSeparation = watchSeparation;
    }

    /** Ends at the tolerance, without a step more: enough for a start and a likelihood. */
    Newton roughly(boolean value) {
        rough = value;
        return this;
    }

    /** Climbs from a point; {@code before} counts the iterations already spent. */
    public Optimum from(Point start, int before) {
        Evaluation state = evaluate(start, Rows.of(model));
        Rows spare = Rows.of(model);
        boolean converged = false;
        boolean[] separated = null;
        double gain = Double.POSITIVE_INFINITY;
        int iteration = 0;
        double last = Double.POSITIVE_INFINITY;
        for (; iteration < MAX_ITERATIONS && Double.isFinite(state.logLik()); iteration++) {
            monitor.step(before + iteration, state.logLik());
            Optional<Step> step = step(state, before + iteration, gain);
            if (watchSeparation && (step.isEmpty() || separation.isSuspected(state.rows().mu()))) {
                watchSeparation = false;
                separated = separation.rows();
            }
            if (step.isEmpty() || separated != null) {
                break;
            }
            Point change = step.get().point();
            gain = Math.abs(state.score().dot(change));
            // Below the tolerance the step at hand is free and squares the distance that is left.
            Evaluation next = climb(state, limited(change), gain < CLOSE ? CLOSE : 0, spare);
            if (next == null) {
                // Likelihood cannot be told apart any more: at the maximum to the precision of its sum.
                converged = gain < 1e-10;
                break;
            }
            spare = new Rows(state.eta(), state.rows());
            state = next;
            // Close to the maximum the gain is squared in each step, down to what rounding of the score leaves.
            if (gain < TOLERANCE || gain < CLOSE / 100 && gain > last / 4) {
                converged = true;
                break;
            }
            Optional<Point> rest = gain < NEAR ? rest(state, step.get().factor()) : Optional.empty();
            if (rest.isPresent()) {
                Evaluation polished = rough ? null : climb(state, rest.get(), CLOSE, spare);
                state = polished == null ? state : polished;
                converged = true;
                break;
            }
            last = gain;
        }
        return new Optimum(model, state.point(), state.eta(), state.rows(), state.logLik(), converged, before + iteration,
                separated, state.information());
    }

    private Optional<Step> step(Evaluation state, int iteration, double gain) {
        // Where equations are solved by iteration, no further than the next step of Newton's method can be right.
        double accuracy = Math.max(FINEST, Math.min(COARSEST, COARSEST * Math.sqrt(gain)));
        Runnable pulse = () -> monitor.step(iteration, state.logLik());
        Bordered information = state.information();
        Point score = state.score();
        Optional<BorderedFactor> factor = information.factor(accuracy, pulse);
        Point step = new Point(score.dense().clone(), score.group().clone());
        if (factor.isEmpty() && model.likelihood().hasDispersion()) {
            // Not concave in ln(alpha): move the mean by Newton and ln(alpha) uphill by a bounded step.
            factor = information.factorWithoutLast(accuracy, pulse)
                    .or(() -> model.steadyInformation(state.eta(), state.point()).factor(accuracy, pulse));
            int last = model.denseSize() - 1;
            double curvature = Math.abs(information.dense()[(last + 1) * (last + 1) - 1]);
            double uphill = score.dense()[last] / Math.max(curvature, 1e-8);
            factor.ifPresent(f -> f.solve(step.dense(), step.group(), FLOOR));
            step.dense()[last] = Math.max(-1, Math.min(1, uphill));
        } else {
            factor.ifPresent(f -> f.solve(step.dense(), step.group(), FLOOR));
        }
        return factor.isEmpty() || step.isUnknown() ? Optional.empty() : Optional.of(new Step(step, factor.get()));
    }

    /**
     * The rest of the way where the score is within the tolerance, scaled by the information of the step that led here,
     * which is near enough; empty where it is not.
     */
    private static Optional<Point> rest(Evaluation state, BorderedFactor factor) {
        Point rest = new Point(state.score().dense().clone(), state.score().group().clone());
        factor.solve(rest.dense(), rest.group(), FLOOR);
        boolean there = factor.size() == rest.dense().length && state.score().dot(rest) < TOLERANCE;
        return there ? Optional.of(rest) : Optional.empty();
    }

    private Point limited(Point step) {
        double size = Math.abs(model.lnAlpha(step));
        return size <= MAX_LN_ALPHA_STEP ? step
                : new Point(new double[step.dense().length], new double[step.group().length]).plus(MAX_LN_ALPHA_STEP / size,
                        step);
    }

    private Evaluation climb(Evaluation state, Point step, double least, Rows spare) {
        double share = 1;
        double slack = least + 1e-13 * Math.abs(state.logLik());
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            Evaluation next = evaluate(state.point().plus(share, step), spare);
            if (next.logLik() >= state.logLik() - slack) {
                return next;
            }
            share /= 2;
        }
        return null;
    }

    private Evaluation evaluate(Point point, Rows into) {
        return model.evaluate(point, into.eta, into.terms);
    }

    /** A step and what solved for it. */
    private record Step(Point point, BorderedFactor factor) {
    }

    /** Room for what belongs to rows; two are enough, as the last state but one is never needed. */
    private record Rows(double[] eta, RowTerms terms) {

        static Rows of(IndexModel model) {
            int n = model.sample().size();
            return new Rows(new double[n], RowTerms.of(n, model.likelihood().hasDispersion()));
        }
    }
}
