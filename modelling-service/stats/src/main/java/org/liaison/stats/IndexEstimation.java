package org.liaison.stats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.optimise.DispersionScore;
import org.liaison.stats.optimise.Maximiser;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.resample.PeriodJackknife;
import org.liaison.stats.summary.CoefficientTable;
import org.liaison.stats.summary.Covariance;
import org.liaison.stats.summary.Dispersion;
import org.liaison.stats.summary.FitSummary;
import org.liaison.stats.summary.FixedEffectTable;
import org.liaison.stats.summary.GoodnessOfFit;
import org.liaison.stats.summary.Inference;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.Observations;
import org.liaison.stats.summary.Rows;
import org.liaison.stats.vcov.ParameterCovariance;
import org.liaison.stats.vcov.VcovBuilder;

/** One estimation of a pooled or fixed-effects model from data to result. */
final class IndexEstimation {

    private final FitSpec spec;
    private final Frame data;
    private final FitMonitor monitor;
    private final Preparation preparation;
    private final Notes notes;
    private final boolean boundary;
    /** Where the likelihood is highest. */
    private final Optimum optimum;
    /** What is reported, which is the same unless it is corrected for bias. */
    private final Optimum estimate;
    private final long n;
    private final int k;

    IndexEstimation(Frame data, FitSpec spec, FitMonitor monitor) {
        this.spec = spec;
        this.data = data;
        this.monitor = monitor;
        this.preparation = new Preparation(data, spec, monitor);
        this.notes = new Notes(preparation, spec).onSample();
        this.boundary = spec.family().hasDispersion() && DispersionScore.of(spec.family(), preparation.first) <= 0;
        this.optimum = !spec.family().hasDispersion() || boundary ? preparation.first
                : optimiser(preparation.estimated, preparation.basis, preparation.absorption)
                        .negativeBinomial(spec.family(), preparation.first);
        this.estimate = spec.biasCorrection() == BiasCorrection.NONE || boundary ? optimum
                : PeriodJackknife.correct(optimum, spec, monitor);
        this.n = preparation.reported.observations();
        this.k = preparation.meanParameters;
        refuseWithoutMaximum();
    }

    FitResult result() {
        Sample reported = preparation.reported;
        VcovBuilder builder = new VcovBuilder(spec, estimate, reported, n, k);
        Optional<ParameterCovariance> covariance = builder.build();
        Inference inference = new Inference(spec.level(), degrees(builder.clusterCount()));
        boolean intercept = spec.formula().fixedEffects().isEmpty() && spec.formula().intercept();
        CoefficientTable table = new CoefficientTable(estimate, intercept ? Preparation.INTERCEPT : null, preparation.infinite);
        Covariance matrix = table.covariance(covariance);
        Observations rows = Rows.of(reported, estimate);
        warn(covariance, matrix);
        FitSummary summary = summary(rows, builder.clusterCount());
        return new FitResult(spec, table.rows(matrix, inference), dispersion(covariance), List.of(), summary,
                goodnessOfFit(summary),
                notes.all(), matrix, FixedEffectTable.of(estimate), rows,
                new FittedModel(reported, estimate.model(), estimate.model().likelihood().mean(), estimate.point(),
                        estimate.eta(),
                        covariance, inference, Set.copyOf(new LinkedHashSet<>(preparation.infinite))));
    }

    private Maximiser optimiser(Sample sample, Basis basis, Absorption absorption) {
        return new Maximiser(sample, basis, absorption, monitor);
    }

    private void refuseWithoutMaximum() {
        if (spec.family() != Family.GAUSSIAN && !Double.isFinite(optimum.logLik())) {
            throw SpecificationException.column(spec.formula().outcome().toString(),
                    "The log-likelihood of the outcome is no finite"
                            + " number at any estimates tried: look for extreme values in the outcome, the offset or the exposure.");
        }
        if (spec.family() == Family.GAUSSIAN && (n <= k || !Double.isFinite(optimum.logLik()))) {
            throw SpecificationException.column(spec.formula().outcome().toString(), "The terms fit the outcome exactly ("
                    + n + " observations, " + k + " parameters); nothing is left to estimate the variance from.");
        }
    }

    private Double degrees(Integer clusters) {
        if (spec.reference() == Reference.NORMAL) {
            return null;
        }
        double degrees = clusters == null ? n - k : clusters - 1;
        if (!(degrees > 0)) {
            throw SpecificationException.field("reference", "No degrees of freedom are left for Student's t.");
        }
        return degrees;
    }

    private void warn(Optional<ParameterCovariance> covariance, Covariance matrix) {
        if (boundary) {
            notes.add(NoteCode.DISPERSION_AT_BOUNDARY, List.of(), List.of(), "The counts are not over-dispersed: the likelihood"
                    + " is highest at alpha = 0, where the model is Poisson. Coefficients and errors are Poisson's.");
        }
        if (!estimate.converged()) {
            notes.add(NoteCode.NOT_CONVERGED, List.of(), List.of(), NotConverged.reason(estimate));
        }
        IncidentalParameters.note(spec, optimum, estimate, boundary)
                .ifPresent(note -> notes.add(note.code(), note.terms(), note.levels(), note.message()));
        if (spec.penalty() == Penalty.FIRTH) {
            notes.add(NoteCode.PENALISED_LIKELIHOOD, List.of(), List.of(),
                    "The log-likelihoods, AIC and BIC hold Firth's penalty,"
                            + " half the log determinant of the information. They compare with no model of other terms.");
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

    private Dispersion dispersion(Optional<ParameterCovariance> covariance) {
        if (!spec.family().hasDispersion()) {
            return null;
        }
        if (boundary) {
            return new Dispersion(0, null, null, 0, 1);
        }
        double alpha = Math.exp(estimate.lnAlpha());
        double statistic = Math.max(0, 2 * (optimum.logLik() - preparation.first.logLik()));
        Double error = covariance.map(c -> alpha * Math.sqrt(lnAlphaVariance(c))).filter(Double::isFinite).orElse(null);
        return new Dispersion(alpha, error, 1 / alpha, statistic, Inference.chiSquared(statistic, 1) / 2);
    }

    private double lnAlphaVariance(ParameterCovariance covariance) {
        int last = estimate.point().dense().length - 1;
        if (!covariance.isJoint()) {
            double information = 0;
            for (int i = 0; i < preparation.estimated.size(); i++) {
                information += preparation.estimated.weights()[i] * estimate.rows().dispersionWeight()[i];
            }
            return 1 / information;
        }
        Point gradient = new Point(new double[last + 1], new double[estimate.point().group().length]);
        gradient.dense()[last] = 1;
        return covariance.of(gradient);
    }

    private FitSummary summary(Observations rows, Integer clusters) {
        double deviance = 0;
        double pearson = 0;
        double total = 0;
        double[] weights = preparation.reported.weights();
        for (int i = 0; i < weights.length; i++) {
            deviance += weights[i] * rows.devianceResidual()[i] * rows.devianceResidual()[i];
            pearson += weights[i] * rows.pearsonResidual()[i] * rows.pearsonResidual()[i];
            total += weights[i];
        }
        boolean gaussian = spec.family() == Family.GAUSSIAN;
        Double residualVariance = gaussian ? Double.valueOf(deviance / total * n / (n - k)) : null;
        int parameters = k + (spec.family().hasDispersion() || gaussian ? 1 : 0);
        boolean constant = spec.formula().intercept();
        double logLik = optimum.logLik();
        return new FitSummary(n, dropped(), units(), clusters, constant ? k - 1 : k, parameters, logLik,
                NullModel.logLik(preparation.reported, spec, monitor),
                -2 * logLik + 2 * parameters, -2 * logLik + Math.log(n) * parameters, deviance, pearson, estimate.converged(),
                optimum.iterations(), residualVariance, spec.vcov());
    }

    private long dropped() {
        return preparation.observationsRead - n + preparation.missingRows;
    }

    private Integer units() {
        return spec.units().map(unit -> preparation.reported.group(unit).size()).orElse(null);
    }

    private List<GoodnessOfFit> goodnessOfFit(FitSummary summary) {
        if (spec.family() == Family.GAUSSIAN) {
            return List.of();
        }
        long df = n - k;
        return List.of(
                new GoodnessOfFit("deviance", summary.deviance(), df, Inference.chiSquared(summary.deviance(), df)),
                new GoodnessOfFit("pearson", summary.pearsonChi2(), df, Inference.chiSquared(summary.pearsonChi2(), df)));
    }
}
