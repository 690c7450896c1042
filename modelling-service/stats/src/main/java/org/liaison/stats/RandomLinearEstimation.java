package org.liaison.stats;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.likelihood.Gaussian;
import org.liaison.stats.likelihood.Link;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.RowMoments;
import org.liaison.stats.panel.linear.RandomEffectsRegression;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.RandomEffect;

/** Estimation of a linear model with a random effect by unit (Swamy and Arora), from data to result. */
final class RandomLinearEstimation {

    private final FitSpec spec;
    private final FitMonitor monitor;
    private final Preparation preparation;
    private final Notes notes;

    /**
     * @param used the specification that is estimated, whose terms may be parts of those asked for
     * @param spec the specification asked for
     */
    RandomLinearEstimation(Frame frame, FitSpec used, FitSpec spec, FitMonitor monitor) {
        this.spec = spec;
        this.monitor = monitor;
        this.preparation = new Preparation(frame, used, monitor);
        this.notes = new Notes(preparation, spec).onSample();
        if (spec.weights() != null && spec.weightType() == WeightType.PROBABILITY) {
            throw SpecificationException.field("weight_type",
                    "Variance components of a linear model are not there for probability weights.");
        }
    }

    FitResult result() {
        PanelData data = PanelData.of(preparation.estimated, preparation.basis, preparation.absorption.groups() > 0,
                spec.unit());
        RandomEffectsRegression regression = new RandomEffectsRegression(preparation.estimated, preparation.basis.columns(),
                data);
        double n = preparation.reported.observations();
        Maximum fit = regression.fit(n);
        double variance = regression.errorVariance() + regression.effectVariance();
        PanelResult result = new PanelResult(spec, preparation, notes, data, fit, () -> regression.scores(fit.theta(), n),
                new Gaussian(preparation.estimated.outcome(), variance), null);
        if (regression.isAtBoundary()) {
            notes.add(NoteCode.VARIANCE_AT_BOUNDARY, List.of(spec.unit()), List.of(), "The estimate of the variance between"
                    + " units is negative; it is taken as 0, where the model is the pooled one.");
        }
        double[] variances = new double[preparation.estimated.size()];
        Arrays.fill(variances, variance);
        return result.build(Link.IDENTITY, new RowMoments(result.eta(), variances), 0, null,
                List.of(RandomEffect.gaussian(spec.unit(), regression.effectVariance(), null, null, null, null)), 2,
                NullModel.logLik(preparation.reported, spec, monitor), regression.errorVariance());
    }
}
