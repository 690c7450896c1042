package org.liaison.stats.optimise;

import java.util.Arrays;
import java.util.Optional;

import org.liaison.stats.Family;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.Logit;
import org.liaison.stats.likelihood.Poisson;
import org.liaison.stats.linalg.BorderedFactor;

/** Maximum likelihood of every family; of the negative binomials starting from Poisson. */
public final class Maximiser {

    /** Accuracy of a start where equations are solved by iteration. */
    private static final double START = 1e-2;

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

    /** The family's maximum, Poisson's for the negative binomials; stops where it finds separated rows. */
    public Optimum withoutDispersion(Family family) {
        return switch (family) {
            case POISSON, NEGBIN1, NEGBIN2 -> poisson(family.hasDispersion());
            case LOGIT, PROBIT -> binary(Likelihood.of(family, sample.outcome()));
            case GAUSSIAN -> new LeastSquares(sample, basis, absorption, monitor).optimum();
        };
    }

    /** Logit with Firth's penalty, which leaves nothing separated. */
    public Optimum firth() {
        IndexModel model = model(new Logit(sample.outcome()));
        return new Firth(model, monitor).from(new Point(new double[model.denseSize()], new double[absorption.groups()]));
    }

    /** A negative binomial from the Poisson estimates and the moment estimate of alpha; its score must be positive. */
    public Optimum negativeBinomial(Family family, Optimum poisson) {
        IndexModel model = model(Likelihood.of(family, sample.outcome()));
        double[] dense = Arrays.copyOf(poisson.point().dense(), model.denseSize());
        dense[dense.length - 1] = Math.log(DispersionScore.start(family, poisson));
        return new Newton(model, monitor, false).from(new Point(dense, poisson.point().group().clone()), poisson.iterations());
    }

    /** Poisson, from one weighted least-squares step at mu = y + 0.1. */
    private Optimum poisson(boolean rough) {
        IndexModel model = model(new Poisson(sample.outcome()));
        double[] weights = new double[sample.size()];
        double[] working = new double[sample.size()];
        absorption.blocks().each((block, from, to) -> {
            for (int i = from; i < to; i++) {
                double mu = sample.outcome()[i] + 0.1;
                weights[i] = sample.weights()[i] * mu;
                working[i] = Math.log(mu) - 0.1 / mu - sample.offset()[i];
            }
        });
        Optimum optimum = new Newton(model, monitor, true).roughly(rough).from(leastSquares(model, working, weights), 0);
        return Double.isFinite(optimum.logLik()) ? optimum : new Newton(model, monitor, true).from(flat(model), 0);
    }

    /** Logit or probit, from one least-squares step at probabilities of one half. */
    private Optimum binary(Likelihood likelihood) {
        IndexModel model = model(likelihood);
        double slope = likelihood.mean().slope(0);
        double[] working = new double[sample.size()];
        for (int i = 0; i < working.length; i++) {
            working[i] = (sample.outcome()[i] - 0.5) / slope - sample.offset()[i];
        }
        return new Newton(model, monitor, true).from(leastSquares(model, working, sample.weights()), 0);
    }

    private IndexModel model(Likelihood likelihood) {
        return new IndexModel(sample, basis, absorption, likelihood);
    }

    private Point leastSquares(IndexModel model, double[] working, double[] weights) {
        Point point = new Point(new double[model.denseSize()], new double[absorption.groups()]);
        model.addRight(working, weights, point);
        Optional<BorderedFactor> factor = model.crossProducts(weights, null, null).factor(START, () -> {
        });
        factor.ifPresent(f -> f.solve(point.dense(), point.group()));
        return factor.isEmpty() || point.isUnknown() ? flat(model) : point;
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
        Arrays.fill(point.group(), 0, absorption.eliminated(), model.likelihood().isBinary() ? 0 : Math.log(total / exposed));
        return point;
    }
}
