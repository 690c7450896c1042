package org.liaison.stats.optimise;

import java.util.Arrays;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.NegBin2;
import org.liaison.stats.likelihood.Poisson;
import org.liaison.stats.linalg.BorderedFactor;

/** Maximum likelihood of Poisson and, starting from it, of the negative binomial. */
public final class Maximiser {

    private final Sample sample;
    private final Basis basis;
    private final Absorption absorption;
    private final FitMonitor monitor;

    public Maximiser(Sample sample, Basis basis, Absorption absorption, FitMonitor monitor) {
        this.sample = sample;
        this.basis = basis;
        this.absorption = absorption;
        this.monitor = monitor;
    }

    /** Poisson, from one weighted least-squares step at mu = y + 0.1; stops where it finds separated rows. */
    public Optimum poisson() {
        IndexModel model = new IndexModel(sample, basis, absorption, new Poisson(sample.outcome()));
        Optimum optimum = new Newton(model, monitor, true).from(start(model), 0);
        return Double.isFinite(optimum.logLik()) ? optimum : new Newton(model, monitor, true).from(flat(model), 0);
    }

    /**
     * Score of alpha at the Poisson estimates, 0.5 sum ((y - mu)^2 - y): not positive means that alpha = 0 is a maximum.
     */
    public static double dispersionScore(Optimum poisson) {
        Sample sample = poisson.model().sample();
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            double rest = sample.outcome()[i] - poisson.rows().mu()[i];
            sum += sample.weights()[i] * (rest * rest - sample.outcome()[i]);
        }
        return sum / 2;
    }

    /** Negative binomial 2 from the Poisson estimates and the moment estimate of alpha; its score must be positive. */
    public Optimum negativeBinomial(Optimum poisson) {
        IndexModel model = new IndexModel(sample, basis, absorption, new NegBin2(sample.outcome()));
        double square = 0;
        for (int i = 0; i < sample.size(); i++) {
            square += sample.weights()[i] * poisson.rows().mu()[i] * poisson.rows().mu()[i];
        }
        double[] dense = Arrays.copyOf(poisson.point().dense(), model.denseSize());
        dense[dense.length - 1] = Math.log(2 * dispersionScore(poisson) / square);
        return new Newton(model, monitor, false).from(new Point(dense, poisson.point().group().clone()), poisson.iterations());
    }

    private Point start(IndexModel model) {
        double[] weights = new double[sample.size()];
        double[] working = new double[sample.size()];
        for (int i = 0; i < weights.length; i++) {
            double mu = sample.outcome()[i] + 0.1;
            weights[i] = sample.weights()[i] * mu;
            working[i] = Math.log(mu) - 0.1 / mu - sample.offset()[i];
        }
        Point point = new Point(new double[model.denseSize()], new double[absorption.groups()]);
        model.addRight(working, weights, point);
        BorderedFactor factor = model.crossProducts(weights, null, null).factor().orElse(null);
        if (factor == null) {
            return flat(model);
        }
        factor.solve(point.dense(), point.group());
        return point;
    }

    /** One mean for all rows: where the first step would overflow. */
    private Point flat(IndexModel model) {
        double total = 0;
        double exposed = 0;
        for (int i = 0; i < sample.size(); i++) {
            total += sample.weights()[i] * sample.outcome()[i];
            exposed += sample.weights()[i] * Math.exp(sample.offset()[i]);
        }
        Point point = new Point(new double[model.denseSize()], new double[absorption.groups()]);
        Arrays.fill(point.group(), Math.log(total / exposed));
        return point;
    }
}
