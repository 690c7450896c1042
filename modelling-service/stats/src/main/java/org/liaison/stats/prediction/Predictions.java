package org.liaison.stats.prediction;

import java.util.Arrays;
import java.util.Optional;

import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FittedModel;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.summary.Inference;
import org.liaison.stats.vcov.ParameterCovariance;

/**
 * Predictions with delta-method errors from the whole covariance, effects included. Intervals of the mean are made on the scale
 * of
 * the link (of the logarithm or logit of the mean where that is averaged over random effects), so that they keep to its range.
 * Each
 * row is computed when it is asked for.
 */
public final class Predictions {

    /** Work for errors beyond this takes more than a few seconds. */
    private static final double MOST = 2e9;

    private final FittedModel model;
    private final Mean mean;
    private final PredictionSpec spec;
    private final RowDesign design;
    private final Inference inference;
    private final Optional<ParameterCovariance> covariance;
    private final NewOutcome outcome;
    private final int size;

    private Predictions(FitResult fit, Sample rows, PredictionSpec spec) {
        this.model = fit.model();
        this.mean = model.mean();
        this.spec = spec;
        this.size = rows.size();
        this.inference = new Inference(spec.level() == null ? model.inference().level() : spec.level(),
                model.inference().degrees());
        this.covariance = spec.interval() == PredictionInterval.NONE ? Optional.empty() : model.covariance();
        // a mean that does not exist says so here
        mean.value(0);
        refuseInfinite(model);
        if (!spec.counts().isEmpty() && fit.spec().family() == Family.GAUSSIAN) {
            throw SpecificationException.field("counts", "Outcomes of a Gaussian model are no counts.");
        }
        checkWork(fit);
        this.design = new RowDesign(model, rows);
        this.outcome = spec.interval() == PredictionInterval.PREDICTION || !spec.counts().isEmpty() ? new NewOutcome(fit)
                : null;
    }

    /** Predictions of the fit's own sample, in the order of its observations. */
    public static Predictions of(FitResult fit, PredictionSpec spec) {
        return new Predictions(fit, fit.model().reported(), spec);
    }

    /**
     * Predictions of new rows.
     *
     * @param rows with the {@linkplain NewRows#columns columns} needed
     * @throws SpecificationException naming the row and the column without a value, or with a level that the fit does not know
     */
    public static Predictions of(FitResult fit, Frame rows, PredictionSpec spec) {
        return new Predictions(fit, NewRows.sample(fit.spec(), rows), spec);
    }

    /**
     * Linear predictors of new rows, offset included and effects of units with a distribution not.
     *
     * @throws SpecificationException for a term without a finite estimate, or as {@link #of(FitResult, Frame, PredictionSpec)}
     */
    public static double[] linearPredictors(FitResult fit, Frame rows) {
        refuseInfinite(fit.model());
        RowDesign design = new RowDesign(fit.model(), NewRows.sample(fit.spec(), rows));
        double[] eta = new double[rows.rows()];
        Arrays.setAll(eta, design::eta);
        return eta;
    }

    private static void refuseInfinite(FittedModel model) {
        if (!model.infinite().isEmpty()) {
            String term = model.infinite().iterator().next();
            throw SpecificationException.term(term,
                    "The fit has no finite estimate of '" + term + "', so that new rows have no prediction.");
        }
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** The prediction of the row at a position. */
    public PredictedRow at(int row) {
        double eta = design.eta(row);
        boolean response = spec.scale() == PredictionScale.RESPONSE;
        double estimate = response ? mean.value(eta) : eta;
        double[] probabilities = outcome == null ? new double[0]
                : spec.counts().stream().mapToDouble(count -> outcome.probability(eta, count)).toArray();
        if (covariance.isEmpty()) {
            return new PredictedRow(estimate, null, null, null, probabilities);
        }
        Point gradient = design.gradient(row);
        double variance = covariance.get().of(response ? onMean(gradient, eta) : gradient);
        if (!(variance >= 0)) {
            return new PredictedRow(estimate, null, null, null, probabilities);
        }
        double error = Math.sqrt(variance);
        double[] interval = spec.interval() == PredictionInterval.PREDICTION
                ? outcome.interval(eta, Math.sqrt(covariance.get().of(gradient)), inference)
                : response ? Range.of(mean, estimate, eta, error, inference.critical())
                        : Range.plain(eta, inference.critical() * error);
        return new PredictedRow(estimate, error, interval[0], interval[1], probabilities);
    }

    private Point onMean(Point onEta, double eta) {
        double[] dense = onEta.dense().clone();
        double[] group = onEta.group().clone();
        double slope = mean.slope(eta);
        for (int a = 0; a < dense.length; a++) {
            dense[a] *= slope;
        }
        for (int g = 0; g < group.length; g++) {
            group[g] *= slope;
        }
        for (int extra = 0; extra < mean.extras(); extra++) {
            dense[dense.length - mean.extras() + extra] += mean.valueOn(extra, eta);
        }
        return new Point(dense, group);
    }

    private void checkWork(FitResult fit) {
        int m = model.point().dense().length;
        double each = model.point().group().length + (double) m * m;
        each += fit.spec().vcov().type().isInformation() ? 0 : model.model().sample().size();
        if (covariance.isPresent() && size * each > MOST) {
            throw SpecificationException.field("interval", "Errors of " + size + " rows in a model of this size take too long;"
                    + " give fewer rows, or interval 'none'.");
        }
    }
}
