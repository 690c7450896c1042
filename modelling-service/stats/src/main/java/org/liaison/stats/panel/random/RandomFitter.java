package org.liaison.stats.panel.random;

import org.liaison.stats.Family;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.Integration;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.panel.Held;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.Objective;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.Start;

/** Maximum likelihood of models with a Gaussian intercept by unit, with what happens where sigma or alpha is zero. */
public final class RandomFitter {

    /** A dispersion small enough that the derivative there is that at zero. */
    private static final double NO_LN_ALPHA = -16;
    /** Below this a standard deviation is zero for any purpose, if the likelihood agrees. */
    private static final double NO_SIGMA = 1e-3;
    private static final double NO_GAIN = 1e-8;
    private static final double[] LN_ALPHAS = { -3.5, -2, -0.5, 1 };

    private final PanelData data;
    private final Integration integration;
    private final FitMonitor monitor;

    public RandomFitter(PanelData data, Integration integration, FitMonitor monitor) {
        this.data = data;
        this.integration = integration;
        this.monitor = monitor;
    }

    /** Fits a family without dispersion from the pooled maximum. */
    public RandomFit fit(Family family, Start pooled) {
        Model model = model(family);
        return fit(model, pooled, Held.insert(pooled.theta(), model.sigmaAt(), Double.NaN), null);
    }

    /**
     * Fits a family with dispersion: without it first, which the likelihood-ratio test wants and where alpha = 0 is
     * recognised.
     *
     * @param without pooled maximum with alpha = 0
     * @param pooled pooled maximum, null where that is at alpha = 0
     */
    public RandomFit fitDispersed(Family family, Start without, Start pooled) {
        RandomFit poisson = fit(Family.POISSON, without);
        double logLik = poisson.maximum().value();
        Model model = model(family);
        double[] theta = poisson.sigma() == 0 ? null : dispersionStart(model, poisson);
        if (theta == null && (poisson.sigma() > 0 || pooled == null)) {
            return poisson.withoutDispersion(logLik);
        }
        Start from = pooled != null ? pooled
                : new Start(Held.insert(without.theta(), data.k(), NO_LN_ALPHA), without.logLik(), without.converged(),
                        poisson.maximum().iterations());
        return fit(model, from, theta == null ? Held.insert(from.theta(), model.sigmaAt(), Double.NaN) : theta, logLik);
    }

    private RandomFit fit(Model model, Start pooled, double[] start, Double logLikWithout) {
        int at = model.sigmaAt();
        double sigma = new Variance(model, Held.insert(pooled.theta(), at, Double.NaN)).start(pooled.logLik());
        if (sigma > 0) {
            double[] theta = start.clone();
            theta[at] = Double.isNaN(start[at]) ? Math.log(sigma) : start[at];
            Climb climb = new Climb(model, integration, monitor, theta, pooled.iterations());
            Maximum top = climb.maximum;
            sigma = Math.exp(top.theta()[at]);
            if (!(sigma < NO_SIGMA && top.value() < pooled.logLik() + NO_GAIN)) {
                boolean laplace = integration.method() == Integration.Method.LAPLACE;
                return new RandomFit(top, model.alphaAt() >= 0, sigma, laplace ? null : climb.objective.nodes(), climb.settled,
                        logLikWithout, pooled.logLik(), () -> climb.objective.scores(top.theta()));
            }
        }
        return withoutVariance(model, pooled, logLikWithout);
    }

    private RandomFit withoutVariance(Model model, Start pooled, Double logLikWithout) {
        RandomIntercept whole = new RandomIntercept(model, RandomIntercept.FEW_NODES);
        Held objective = new Held(whole, model.sigmaAt(), Double.NEGATIVE_INFINITY);
        Objective.Evaluation there = objective.at(pooled.theta(), true);
        Maximum maximum = new Maximum(pooled.theta(), pooled.logLik(), there.gradient(), there.information(),
                pooled.converged(), pooled.iterations());
        return new RandomFit(maximum, model.alphaAt() >= 0, 0, null, true, logLikWithout, pooled.logLik(),
                () -> objective.scores(pooled.theta()));
    }

    /** The maximum without dispersion with the best of a few values of it; null where the likelihood falls as alpha grows. */
    private double[] dispersionStart(Model model, RandomFit poisson) {
        double[] theta = Held.insert(poisson.maximum().theta(), model.alphaAt(), NO_LN_ALPHA);
        RandomIntercept objective = new RandomIntercept(model, poisson.nodes() == null ? 1 : poisson.nodes());
        if (!(objective.at(theta, false).gradient()[model.alphaAt()] > 0)) {
            return null;
        }
        RandomIntercept rough = objective.withNodes(1);
        double highest = Double.NEGATIVE_INFINITY;
        double[] best = theta;
        for (double lnAlpha : LN_ALPHAS) {
            double[] tried = theta.clone();
            tried[model.alphaAt()] = lnAlpha;
            double value = rough.at(tried, false).value();
            if (value > highest) {
                highest = value;
                best = tried;
            }
        }
        return best;
    }

    private Model model(Family family) {
        return new Model(data, Likelihood.of(family, data.y()), Thirds.of(family));
    }
}
