package org.liaison.stats.panel.total;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.panel.DenseNewton;
import org.liaison.stats.panel.Held;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.Objective;
import org.liaison.stats.panel.PanelData;

/**
 * Maximum likelihood of the models of Hausman, Hall and Griliches (1984). Where one runs to infinity, its last parameter is
 * held at a value that is as good.
 */
public final class TotalsFitter {

    /** A scaled score at which a parameter that runs away has shown it. */
    private static final double ROUGH = 1e-6;
    private static final double SUSPECT = 9;
    private static final double INFINITE = 25;
    private static final double NO_LOSS = 1e-4;
    private static final double MANY = 5;
    private static final double LN_R = 1;
    private static final double LN_S = 1;

    private final PanelData data;
    private final FitMonitor monitor;

    public TotalsFitter(PanelData data, FitMonitor monitor) {
        this.data = data;
        this.monitor = monitor;
    }

    /** Conditional Poisson from the slopes given. */
    public TotalsFit poisson(double[] slopes, int iterations) {
        TotalsModel model = new TotalsModel(data, new ConditionalPoisson(data));
        Maximum maximum = new DenseNewton(model, monitor).from(slopes, iterations);
        return new TotalsFit(maximum, () -> model.scores(maximum.theta()), 0, null, null);
    }

    /** Conditional logit from the slopes given. */
    public TotalsFit logit(double[] slopes, int iterations) {
        ConditionalLogit model = new ConditionalLogit(data);
        Maximum maximum = new DenseNewton(model, monitor).from(slopes, iterations);
        return new TotalsFit(maximum, () -> model.scores(maximum.theta()), 0, null, null);
    }

    /** Conditional negative binomial from pooled Poisson estimates. */
    public TotalsFit negBin(double[] pooled, int iterations) {
        TotalsModel model = new TotalsModel(data, new ConditionalNegBin(data));
        double[] start = pooled.clone();
        if (data.intercept()) {
            start[start.length - 1] = 0;
        }
        Maximum rough = new DenseNewton(model, monitor).from(start, iterations, ROUGH);
        boolean runsAway = data.intercept() && runsAway(model, rough, start.length - 1);
        Maximum found = runsAway ? rough : new DenseNewton(model, monitor).from(rough.theta(), rough.iterations());
        // A flat top far out looks like a maximum.
        Maximum maximum = found.factor().isEmpty() && found.theta()[start.length - 1] > SUSPECT ? found.notConverged() : found;
        return new TotalsFit(maximum, () -> model.scores(maximum.theta()), runsAway ? 1 : 0, null, null);
    }

    /** Beta effects from pooled Poisson estimates. */
    public TotalsFit beta(double[] pooled, int iterations) {
        TotalsModel model = new TotalsModel(data, new BetaNegBin(data));
        int at = data.k();
        double[] start = Held.insert(Held.insert(pooled, at, LN_S), at, LN_R);
        if (data.intercept()) {
            start[start.length - 1] -= Math.log(Math.exp(LN_S) / Math.expm1(LN_R));
        }
        Maximum rough = new DenseNewton(model, monitor).from(start, iterations, ROUGH);
        if (runsAway(model, rough, at)) {
            return farOut(model, rough, pooled);
        }
        Maximum maximum = new DenseNewton(model, monitor).from(rough.theta(), rough.iterations());
        return new TotalsFit(maximum, () -> model.scores(maximum.theta()), 0, maximum.theta()[at], maximum.theta()[at + 1]);
    }

    /** Holds r, and s too where that loses nothing: then every count is Poisson. */
    private TotalsFit farOut(TotalsModel model, Maximum rough, double[] pooled) {
        int at = data.k();
        Held alike = new Held(model, at, INFINITE);
        Maximum one = held(model, rough, at);
        if (data.intercept()) {
            Held poisson = new Held(alike, at, INFINITE / 2);
            double[] start = pooled.clone();
            start[start.length - 1] += INFINITE / 2;
            // So far out rounding hides the last digits, but the pooled estimates are the maximum already.
            Objective.Evaluation there = poisson.at(start, true);
            Maximum both = new Maximum(start, there.value(), there.gradient(), there.information(), true, rough.iterations());
            if (both.value() > one.value() - NO_LOSS) {
                return new TotalsFit(both, () -> poisson.scores(both.theta()), 2, INFINITE, INFINITE / 2);
            }
        }
        return new TotalsFit(one, () -> alike.scores(one.theta()), 1, INFINITE, one.theta()[at]);
    }

    /** Whether a parameter held far out does as well as where the rough search has left it. */
    private boolean runsAway(TotalsModel model, Maximum rough, int at) {
        return rough.theta()[at] > INFINITE
                || rough.theta()[at] > SUSPECT && held(model, rough, at).value() > rough.value() - NO_LOSS;
    }

    private Maximum held(TotalsModel model, Maximum rough, int at) {
        double[] start = Held.remove(rough.theta(), at);
        if (model.extras() > 0) {
            // s goes along with r where units are alike, the constant where rows of a unit are.
            int along = start[at] > MANY || !data.intercept() ? at : start.length - 1;
            start[along] += INFINITE - rough.theta()[at];
        }
        return new DenseNewton(new Held(model, at, INFINITE), monitor).from(start, rough.iterations());
    }
}
