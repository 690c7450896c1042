package org.liaison.stats.panel.random;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.Integration;
import org.liaison.stats.panel.DenseNewton;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.NumericInformation;
import org.liaison.stats.panel.Objective.Evaluation;

/** Where the likelihood of a model with a Gaussian intercept is highest, with as many nodes as that takes. */
final class Climb {

    private static final int FIRST_NODES = 15;
    private static final int MOST_NODES = 255;
    private static final double SETTLED = 1e-8;
    private static final double NEAR = 1e-3;
    private static final int USUAL_STEPS = 25;

    final RandomIntercept objective;
    final Maximum maximum;
    /** Whether more nodes would not change the log-likelihood, or were not asked for. */
    final boolean settled;

    Climb(Model model, Integration integration, FitMonitor monitor, double[] start, int before) {
        boolean laplace = integration.method() == Integration.Method.LAPLACE;
        Integer nodes = laplace ? Integer.valueOf(1) : integration.nodes();
        RandomIntercept with = new RandomIntercept(model, nodes == null ? FIRST_NODES : nodes);
        Maximum best = with.nodes() > RandomIntercept.FEW_NODES ? fromNear(with, monitor, start, before)
                : climb(with, monitor, start, with.at(start, true), before);
        boolean enough = nodes != null;
        while (!enough && best.converged() && with.nodes() < MOST_NODES) {
            double value = best.value();
            with = with.withNodes(2 * with.nodes() + 1);
            Evaluation there = with.at(best.theta(), true);
            enough = Math.abs(there.value() - value) < SETTLED;
            best = climb(with, monitor, best.theta(), there, best.iterations());
        }
        this.objective = with;
        this.maximum = best;
        this.settled = enough || !best.converged();
    }

    /** Most of the way does not need the digits of the last steps. */
    private static Maximum fromNear(RandomIntercept with, FitMonitor monitor, double[] start, int before) {
        RandomIntercept coarse = with.withNodes(RandomIntercept.FEW_NODES);
        Maximum near = new DenseNewton(coarse, monitor).from(start, coarse.at(start, true), before, NEAR, USUAL_STEPS);
        double[] from = near.converged() ? near.theta() : start;
        return climb(with, monitor, from, with.at(from, true), near.iterations());
    }

    /**
     * Louis' information is that of the integral itself, not of the quadrature sum. It is good enough to climb with, unless few
     * nodes or a wide intercept hold the two far apart, but with few nodes not to report.
     */
    private static Maximum climb(RandomIntercept with, FitMonitor monitor, double[] start, Evaluation there, int before) {
        Maximum best = new DenseNewton(with, monitor).from(start, there, before, DenseNewton.TOLERANCE, USUAL_STEPS);
        if (!best.converged() && Double.isFinite(best.value())) {
            best = new DenseNewton(new NumericInformation(with, best.information()), monitor).from(best.theta(),
                    best.iterations());
        }
        boolean few = with.nodes() < RandomIntercept.FEW_NODES;
        return few && best.converged()
                ? best.withInformation(NumericInformation.of(with, best.theta(), best.information()))
                : best;
    }
}
