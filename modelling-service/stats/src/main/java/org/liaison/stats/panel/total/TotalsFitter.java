package org.liaison.stats.panel.total;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.panel.DenseNewton;
import org.liaison.stats.panel.Held;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.PanelData;

/**
 * Maximum likelihood of the models of Hausman, Hall and Griliches (1984). Where one runs to infinity, its last parameter is
 * held at a value that is as good.
 */
public final class TotalsFitter {

    /** A scaled score at which a parameter that runs away has shown it. */
    private static final double ROUGH = 1e-6;
    private static final double SUSPECT = 7;
    private static final double INFINITE = 14;
    private static final double NO_LOSS = 1e-6;
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
        return new TotalsFit(maximum, () -> model.scores(maximum.theta()), false, null, null);
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
        Maximum maximum = runsAway ? rough : new DenseNewton(model, monitor).from(rough.theta(), rough.iterations());
        return new TotalsFit(maximum, () -> model.scores(maximum.theta()), runsAway, null, null);
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
            Held held = new Held(model, at, INFINITE);
            Maximum maximum = new DenseNewton(held, monitor).from(Held.remove(rough.theta(), at), rough.iterations());
            return new TotalsFit(maximum, () -> held.scores(maximum.theta()), true, INFINITE, maximum.theta()[at]);
        }
        Maximum maximum = new DenseNewton(model, monitor).from(rough.theta(), rough.iterations());
        return new TotalsFit(maximum, () -> model.scores(maximum.theta()), false, maximum.theta()[at],
                maximum.theta()[at + 1]);
    }

    private boolean runsAway(TotalsModel model, Maximum rough, int at) {
        if (rough.theta()[at] < SUSPECT) {
            return false;
        }
        double shift = INFINITE - rough.theta()[at];
        double[] start = Held.remove(rough.theta(), at);
        boolean beta = at < data.k() + model.extras();
        if (beta) {
            start[at] += shift;
        }
        Maximum held = new DenseNewton(new Held(model, at, INFINITE), monitor).from(start, rough.iterations());
        return held.value() > rough.value() - NO_LOSS;
    }
}
