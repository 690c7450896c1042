package org.liaison.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.RowMoments;
import org.liaison.stats.panel.UnitVcov;
import org.liaison.stats.summary.CoefficientTable;
import org.liaison.stats.summary.Covariance;
import org.liaison.stats.summary.Dispersion;
import org.liaison.stats.summary.FitSummary;
import org.liaison.stats.summary.Inference;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.Observations;
import org.liaison.stats.summary.RandomEffect;
import org.liaison.stats.vcov.ParameterCovariance;

/** From the maximum of a panel model's likelihood to its result. */
final class PanelResult {

    private final FitSpec spec;
    private final Preparation preparation;
    private final Notes notes;
    private final Maximum maximum;
    private final Likelihood likelihood;
    private final Optimum optimum;
    private final long n;
    private final int k;
    private final Integer clusters;
    private final Optional<ParameterCovariance> covariance;

    /**
     * @param spec as asked for
     * @param data the estimated rows
     * @param effects effects of the groups that the design is net of, null where these are the constant
     * @param likelihood of the estimated rows, for their deviance
     */
    PanelResult(FitSpec spec, Preparation preparation, Notes notes, PanelData data, Maximum maximum,
            Supplier<double[][]> scores, Likelihood likelihood, double[] effects) {
        this.spec = spec;
        this.preparation = preparation;
        this.notes = notes;
        this.maximum = maximum;
        this.likelihood = likelihood;
        this.n = preparation.reported.observations();
        this.k = effects == null ? preparation.meanParameters : data.k();
        UnitVcov vcov = new UnitVcov(spec, preparation.estimated, data);
        this.clusters = vcov.clusterCount();
        this.covariance = vcov.covariance(maximum, scores, n, k);
        int dense = maximum.theta().length - (data.intercept() ? 1 : 0);
        double[] constant = Arrays.copyOfRange(maximum.theta(), dense, maximum.theta().length);
        Point point = new Point(Arrays.copyOf(maximum.theta(), dense), effects == null ? constant : effects);
        IndexModel model = new IndexModel(preparation.estimated, preparation.basis, preparation.absorption, likelihood);
        this.optimum = new Optimum(model, point, model.eta(point, true), RowTerms.of(preparation.estimated.size(), false),
                maximum.value(), maximum.converged(), maximum.iterations(), null);
    }

    /** Linear predictor of the estimated rows. */
    double[] eta() {
        return optimum.eta();
    }

    /** Standard error of a function of one parameter with this derivative, null where there is none. */
    Double error(int parameter, double derivative) {
        Point gradient = new Point(new double[optimum.point().dense().length], new double[optimum.point().group().length]);
        gradient.dense()[parameter] = derivative;
        return covariance.map(c -> Math.sqrt(c.of(gradient))).filter(Double::isFinite).orElse(null);
    }

    /**
     * The result.
     *
     * @param moments of the estimated rows
     * @param alpha dispersion that the deviance is taken at
     * @param further parameters beside the coefficients
     */
    FitResult build(Mean mean, RowMoments moments, double alpha, Dispersion dispersion, List<RandomEffect> randomEffects,
            int further, double logLikNull, Double residualVariance) {
        Inference inference = new Inference(spec.level(), degrees());
        boolean intercept = preparation.absorption.dimensions().isEmpty() && spec.formula().intercept();
        CoefficientTable table = new CoefficientTable(optimum, intercept ? Preparation.INTERCEPT : null, preparation.infinite);
        Covariance matrix = table.covariance(covariance);
        warn(matrix);
        Observations rows = observations(moments, alpha);
        int parameters = k + further;
        double[] sums = squares(rows);
        double logLik = maximum.value();
        FitSummary summary = new FitSummary(n, preparation.observationsRead - n + preparation.missingRows,
                preparation.reported.group(spec.unit()).size(), clusters, intercept ? k - 1 : k, parameters, logLik, logLikNull,
                -2 * logLik + 2 * parameters, -2 * logLik + Math.log(n) * parameters, sums[0], sums[1], maximum.converged(),
                maximum.iterations(), residualVariance, spec.vcov());
        return new FitResult(spec, table.rows(matrix, inference), dispersion, randomEffects, summary, List.of(), notes.all(),
                matrix, List.of(), rows, new FittedModel(preparation.reported, optimum.model(), mean, optimum.point(),
                        optimum.eta(), covariance, inference, Set.copyOf(preparation.infinite)));
    }

    private Double degrees() {
        if (spec.reference() == Reference.NORMAL) {
            return null;
        }
        double degrees = clusters == null ? n - k : clusters - 1;
        if (!(degrees > 0)) {
            throw SpecificationException.field("reference", "No degrees of freedom are left for Student's t.");
        }
        return degrees;
    }

    private void warn(Covariance matrix) {
        if (!maximum.converged() && notes.all().stream().noneMatch(note -> note.code() == NoteCode.NOT_CONVERGED)) {
            notes.add(NoteCode.NOT_CONVERGED, List.of(), List.of(), "No maximum was reached: "
                    + (Double.isFinite(maximum.value())
                            ? maximum.iterations() + " steps did not suffice, or no step along the slope of the likelihood"
                                    + " raises it any more."
                            : "the log-likelihood is not a finite number after " + maximum.iterations() + " steps.")
                    + " Do not use these estimates.");
        }
        List<String> without = new ArrayList<>();
        for (int j = 0; j < matrix.terms().size(); j++) {
            if (!(matrix.matrix()[j][j] > 0)) {
                without.add(matrix.terms().get(j));
            }
        }
        if (covariance.isEmpty() || !without.isEmpty()) {
            notes.add(NoteCode.NEAR_SINGULAR, without, List.of(),
                    "The covariance matrix is singular or not positive; standard errors are not available.");
        }
    }

    private Observations observations(RowMoments moments, double alpha) {
        Sample reported = preparation.reported;
        Sample estimated = preparation.estimated;
        int[] position = new int[reported.frame().rows()];
        Arrays.fill(position, -1);
        for (int i = 0; i < estimated.size(); i++) {
            position[estimated.rows()[i]] = i;
        }
        int size = reported.size();
        Observations rows = new Observations(reported.rows(), reported.outcome(), new double[size], new double[size],
                new double[size], new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            double y = reported.outcome()[i];
            int at = position[reported.rows()[i]];
            if (at < 0) {
                rows.fitted()[i] = y;
                rows.linearPredictor()[i] = y == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                continue;
            }
            double mean = moments.mean()[at];
            rows.fitted()[i] = mean;
            rows.linearPredictor()[i] = optimum.eta()[at];
            rows.residual()[i] = y - mean;
            rows.pearsonResidual()[i] = (y - mean) / Math.sqrt(moments.variance()[at]);
            rows.devianceResidual()[i] = Math.copySign(Math.sqrt(Math.max(0, likelihood.deviance(y, mean, alpha))), y - mean);
        }
        return rows;
    }

    /** Deviance and Pearson's chi-squared; rows whose mean or variance does not exist are passed over. */
    private double[] squares(Observations rows) {
        double[] sums = new double[2];
        double[] weights = preparation.reported.weights();
        for (int i = 0; i < weights.length; i++) {
            double deviance = rows.devianceResidual()[i];
            double pearson = rows.pearsonResidual()[i];
            sums[0] += Double.isFinite(deviance) ? weights[i] * deviance * deviance : 0;
            sums[1] += Double.isFinite(pearson) ? weights[i] * pearson * pearson : 0;
        }
        return sums;
    }
}
