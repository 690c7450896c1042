package org.liaison.stats.panel;

import java.util.Optional;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.panel.Objective.Evaluation;

/**
 * Newton's method with halved steps for log-likelihoods of few parameters. Where the information is not positive definite
 * its diagonal is raised. It ends when the scaled score g'H^-1 g is below 1e-16, with one more step.
 */
public final class DenseNewton {

    /** Scaled score within 1e-8 standard errors of the maximum. */
    public static final double TOLERANCE = 1e-16;
    private static final double LOOSE = 1e-10;
    private static final double ROUNDING = 1e-13;
    /** The scaled score of large counts can bottom out above the tolerance, where its digits end. */
    private static final int MAX_STALLS = 3;
    private static final int MAX_ITERATIONS = 100;
    private static final int MAX_HALVINGS = 40;
    private static final int MAX_RIDGES = 30;

    private final Objective objective;
    private final FitMonitor monitor;

    public DenseNewton(Objective objective, FitMonitor monitor) {
        this.objective = objective;
        this.monitor = monitor;
    }

    /** Climbs from a point to the maximum; {@code before} counts the iterations already spent. */
    public Maximum from(double[] start, int before) {
        return from(start, before, TOLERANCE);
    }

    /** Climbs until the scaled score is below {@code tolerance}. */
    public Maximum from(double[] start, int before, double tolerance) {
        return from(start, objective.at(start, true), before, tolerance, MAX_ITERATIONS);
    }

    /**
     * Climbs until the scaled score is below {@code tolerance}, by {@code most} iterations.
     *
     * @param there the objective at {@code start}, information included
     */
    public Maximum from(double[] start, Evaluation there, int before, double tolerance, int most) {
        State state = new State(start.clone(), there);
        boolean converged = false;
        int iteration = 0;
        int stalls = 0;
        double lastGain = Double.POSITIVE_INFINITY;
        while (iteration < most && Double.isFinite(state.at.value()) && !converged) {
            monitor.step(before + iteration, state.at.value());
            double[] step = step(state.at);
            if (step == null) {
                break;
            }
            double gain = dot(step, state.at.gradient());
            // The last step is free and squares the distance that is left.
            stalls += gain < LOOSE && gain > 0.8 * lastGain ? 1 : 0;
            converged = gain < tolerance || stalls == MAX_STALLS;
            lastGain = gain;
            shorten(step);
            State next = climb(state, step, converged ? 1 : MAX_HALVINGS);
            iteration++;
            if (next == null) {
                // Likelihood cannot be told apart any more: at the maximum to the precision of its sum.
                converged |= gain < LOOSE;
                break;
            }
            state = next;
        }
        return new Maximum(state.theta, state.at.value(), state.at.gradient(), state.at.information(), converged,
                before + iteration);
    }

    private State climb(State from, double[] step, int attempts) {
        double share = 1;
        double enough = from.at.value() - ROUNDING * Math.abs(from.at.value());
        for (int attempt = 0; attempt < attempts; attempt++) {
            double[] theta = from.theta.clone();
            for (int a = 0; a < theta.length; a++) {
                theta[a] += share * step[a];
            }
            Evaluation at = objective.at(theta, true);
            if (at.value() >= enough) {
                return new State(theta, at);
            }
            share /= 2;
        }
        return null;
    }

    private double[] step(Evaluation at) {
        int size = objective.size();
        double[] information = at.information().clone();
        double ridge = 1e-3;
        Optional<BorderedFactor> factor = Maximum.factor(information, size);
        for (int attempt = 0; factor.isEmpty() && attempt < MAX_RIDGES; attempt++) {
            for (int a = 0; a < size; a++) {
                double diagonal = at.information()[a * size + a];
                information[a * size + a] = diagonal + ridge * Math.max(Math.abs(diagonal), 1e-8);
            }
            factor = Maximum.factor(information, size);
            ridge *= 4;
        }
        double[] step = at.gradient().clone();
        factor.ifPresent(f -> f.solve(step, new double[0]));
        return factor.isEmpty() ? null : step;
    }

    private void shorten(double[] step) {
        double share = 1;
        for (int a = 0; a < step.length; a++) {
            share = Math.min(share, objective.longestStep(a) / Math.abs(step[a]));
        }
        for (int a = 0; share < 1 && a < step.length; a++) {
            step[a] *= share;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private record State(double[] theta, Evaluation at) {
    }
}
