package org.liaison.stats;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.optimise.DispersionScore;
import org.liaison.stats.optimise.Maximiser;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.Start;
import org.liaison.stats.panel.random.AverageMoments;
import org.liaison.stats.panel.random.RandomFit;
import org.liaison.stats.panel.random.RandomFitter;
import org.liaison.stats.summary.Dispersion;
import org.liaison.stats.summary.Inference;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.RandomEffect;

/** Estimation of a model with a Gaussian intercept by unit, from data to result. */
final class RandomEstimation {

    private static final double UNBOUNDED = 50;

    private final FitSpec spec;
    private final Preparation preparation;
    private final Notes notes;
    private final FitMonitor monitor;
    private final PanelData data;
    private final RandomFit fit;

    /**
     * @param used the specification that is estimated, whose terms may be parts of those asked for
     * @param spec the specification asked for
     */
    RandomEstimation(Frame frame, FitSpec used, FitSpec spec, FitMonitor monitor) {
        this.spec = spec;
        this.monitor = monitor;
        this.preparation = new Preparation(frame, used, monitor);
        this.notes = new Notes(preparation, spec).onSample();
        this.data = PanelData.of(preparation.estimated, preparation.basis, preparation.absorption.groups() > 0, spec.unit());
        refuseSingle();
        this.fit = fit();
    }

    private void refuseSingle() {
        boolean binary = spec.family().outcome() == Family.Outcome.BINARY;
        if (binary && data.units() == data.rows() && Arrays.stream(data.weights()).allMatch(weight -> weight == 1)) {
            throw SpecificationException.field("unit", "Each unit of '" + spec.unit()
                    + "' has one row; a variance between units cannot be told from the chance in a 0/1 outcome.");
        }
    }

    private RandomFit fit() {
        RandomFitter fitter = new RandomFitter(data, spec.integration(), monitor);
        Start first = start(preparation.first);
        if (!spec.family().hasDispersion()) {
            return fitter.fit(spec.family(), first);
        }
        boolean dispersed = DispersionScore.of(spec.family(), preparation.first) > 0;
        Start pooled = dispersed
                ? start(new Maximiser(preparation.estimated, preparation.basis, preparation.absorption, monitor)
                        .negativeBinomial(spec.family(), preparation.first))
                : null;
        return fitter.fitDispersed(spec.family(), first, pooled);
    }

    private static Start start(Optimum optimum) {
        double[] dense = optimum.point().dense();
        double[] group = optimum.point().group();
        double[] theta = new double[dense.length + group.length];
        System.arraycopy(dense, 0, theta, 0, dense.length);
        System.arraycopy(group, 0, theta, dense.length, group.length);
        return new Start(theta, optimum.logLik(), optimum.converged(), optimum.iterations());
    }

    FitResult result() {
        Family family = spec.family();
        Likelihood likelihood = Likelihood.of(family.hasDispersion() && !fit.dispersed() ? Family.POISSON : family,
                preparation.estimated.outcome());
        PanelResult result = new PanelResult(spec, preparation, notes, data, fit.maximum(), fit.scores()::compute, likelihood,
                null);
        warn();
        double alpha = fit.dispersed() ? Math.exp(fit.maximum().theta()[data.k()]) : 0;
        return result.build(AverageMoments.mean(family, fit.sigma()),
                AverageMoments.of(family, fit.sigma(), alpha, result.eta()), alpha, dispersion(result, alpha),
                List.of(randomEffect(result)), family.hasDispersion() ? 2 : 1,
                NullModel.logLik(preparation.reported, spec, monitor), null);
    }

    private Dispersion dispersion(PanelResult result, double alpha) {
        if (!spec.family().hasDispersion()) {
            return null;
        }
        if (!fit.dispersed()) {
            return new Dispersion(0, null, null, 0, 1);
        }
        double statistic = Math.max(0, 2 * (fit.maximum().value() - fit.logLikWithoutDispersion()));
        return new Dispersion(alpha, result.error(data.k(), alpha), 1 / alpha, statistic,
                Inference.chiSquared(statistic, 1) / 2);
    }

    private RandomEffect randomEffect(PanelResult result) {
        double variance = fit.sigma() * fit.sigma();
        Double error = fit.sigma() == 0 ? null : result.error(fit.dispersed() ? data.k() + 1 : data.k(), 2 * variance);
        double statistic = fit.sigma() == 0 ? 0 : Math.max(0, 2 * (fit.maximum().value() - fit.logLikPooled()));
        double p = statistic == 0 ? 1 : Inference.chiSquared(statistic, 1) / 2;
        return RandomEffect.gaussian(spec.unit(), variance, error, fit.nodes(), statistic, p);
    }

    private void warn() {
        if (spec.family().hasDispersion() && !fit.dispersed()) {
            notes.add(NoteCode.DISPERSION_AT_BOUNDARY, List.of(), List.of(), "Given the units' intercepts the counts are not"
                    + " over-dispersed: the likelihood is highest at alpha = 0, where the model is Poisson. Coefficients and"
                    + " errors are those of the Poisson model with an intercept by unit.");
        }
        if (fit.sigma() == 0) {
            notes.add(NoteCode.VARIANCE_AT_BOUNDARY, List.of(spec.unit()), List.of(), "Units do not differ more than chance has"
                    + " it: the likelihood is highest where the variance of their intercept is 0. Coefficients are those of the"
                    + " pooled model.");
        }
        if (!fit.maximum().converged() && fit.sigma() > UNBOUNDED) {
            notes.add(NoteCode.NOT_CONVERGED, List.of(spec.unit()), List.of(), "The likelihood rises as the variance of the"
                    + " units' intercept grows without bound, as where outcomes hardly vary within units. Do not use these"
                    + " estimates.");
        }
        if (!fit.settled()) {
            notes.add(NoteCode.NOT_CONVERGED, List.of(), List.of(), "The integrals did not settle with " + fit.nodes()
                    + " nodes; log-likelihood and estimates have fewer digits than usual.");
        }
    }
}
