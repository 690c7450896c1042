package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.panel.RowMoments;
import org.liaison.stats.panel.random.AverageMoments;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.FitSummary;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.Observations;
import org.liaison.stats.summary.RandomEffect;

/** Every figure of a model with effects of units against its definition. */
class PanelFiguresTest {

    @ParameterizedTest
    @EnumSource(value = Family.class, mode = EnumSource.Mode.EXCLUDE, names = "GAUSSIAN")
    void shouldSumTheRowsOfARandomInterceptUp(Family family) {
        Frame frame = Families.panel(5, family, 40, 6);

        FitResult fit = Estimator.fit(frame, random("y ~ x + z", family).weights("w").build());

        double sigma = Math.sqrt(fit.randomEffects().get(0).variance());
        double alpha = fit.dispersion() == null ? 0 : fit.dispersion().alpha();
        double[] eta = fit.observations().linearPredictor();
        RowMoments moments = AverageMoments.of(alpha == 0 && family.hasDispersion() ? Family.POISSON : family, sigma, alpha,
                eta);
        sumsUp(fit, moments, alpha, fit.model().model().likelihood());
        for (int i = 0; i < eta.length; i++) {
            double expected = fit.coefficients().get(0).estimate()
                    + fit.coefficients().get(1).estimate() * frame.numbers("x")[i]
                    + fit.coefficients().get(2).estimate() * frame.numbers("z")[i];
            assertThat(eta[i]).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
        FitSummary summary = fit.summary();
        double logLik = summary.logLik();
        int parameters = 3 + (family.hasDispersion() ? 2 : 1);
        double n = Arrays.stream(frame.numbers("w")).sum();
        assertThat(summary.nobs()).isEqualTo((long) n);
        assertThat(summary.nobsDropped()).isZero();
        assertThat(summary.nUnits()).isEqualTo(40);
        assertThat(summary.dfModel()).isEqualTo(2);
        assertThat(summary.parameters()).isEqualTo(parameters);
        assertThat(summary.aic()).isCloseTo(-2 * logLik + 2 * parameters, within(1e-9));
        assertThat(summary.bic()).isCloseTo(-2 * logLik + Math.log(n) * parameters, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({ "NEGBIN2", "NEGBIN1" })
    void shouldTestDispersionAndVarianceAgainstModelsWithoutThem(Family family) {
        Frame frame = Families.panel(6, family, 60, 6);

        FitResult fit = Estimator.fit(frame, random("y ~ x + z", family).build());

        FitResult poisson = Estimator.fit(frame, random("y ~ x + z", Family.POISSON).build());
        FitResult pooled = Estimator.fit(frame, FitSpec.of("y ~ x + z", family));
        double dispersion = 2 * (fit.summary().logLik() - poisson.summary().logLik());
        double variance = 2 * (fit.summary().logLik() - pooled.summary().logLik());
        assertThat(fit.dispersion().theta()).isEqualTo(1 / fit.dispersion().alpha());
        assertThat(fit.dispersion().lrStatistic()).isCloseTo(dispersion, within(1e-6));
        assertThat(fit.dispersion().lrPValue()).isCloseTo(Gamma.regularizedGammaQ(0.5, dispersion / 2) / 2, within(1e-9));
        RandomEffect effect = fit.randomEffects().get(0);
        assertThat(effect.lrStatistic()).isCloseTo(variance, within(1e-6));
        assertThat(effect.lrPValue()).isCloseTo(Gamma.regularizedGammaQ(0.5, variance / 2) / 2, within(1e-9));
        // errors of alpha and of the variance: sizes of the curvature of the likelihood held elsewhere
        assertThat(fit.dispersion().stdError()).isBetween(0.02 * fit.dispersion().alpha(), fit.dispersion().alpha());
        assertThat(effect.stdError()).isBetween(0.05 * effect.variance(), effect.variance());
        assertThat(effect.stdError() / effect.variance())
                .isCloseTo(poisson.randomEffects().get(0).stdError() / poisson.randomEffects().get(0).variance(), within(0.3));
    }

    @ParameterizedTest
    @CsvSource({ "POISSON, CONDITIONAL", "LOGIT, CONDITIONAL", "NEGBIN2, CONDITIONAL", "NEGBIN1, RANDOM_BETA" })
    void shouldCountTheParametersOfModelsOfTotals(Family family, Effects effects) {
        Frame frame = Families.panel(7, family, 50, 6);

        FitResult fit = Estimator.fit(frame, FitSpec.builder("y ~ x + z", family).effects(effects).unit("unit").build());

        boolean constant = fit.coefficients().get(0).term().equals("(intercept)");
        assertThat(constant).isEqualTo(family.hasDispersion());
        FitSummary summary = fit.summary();
        int parameters = fit.coefficients().size() + (effects == Effects.RANDOM_BETA ? 2 : 0);
        assertThat(summary.parameters()).isEqualTo(parameters);
        assertThat(summary.dfModel()).isEqualTo(2);
        assertThat(summary.aic()).isCloseTo(-2 * summary.logLik() + 2 * parameters, within(1e-9));
        assertThat(summary.bic())
                .isCloseTo(-2 * summary.logLik() + Math.log(summary.nobs()) * parameters, within(1e-9));
        Observations rows = fit.observations();
        double pearson = 0;
        double deviance = 0;
        for (int i = 0; i < rows.outcome().length; i++) {
            pearson += Math.pow(Double.isFinite(rows.pearsonResidual()[i]) ? rows.pearsonResidual()[i] : 0, 2);
            deviance += Math.pow(Double.isFinite(rows.devianceResidual()[i]) ? rows.devianceResidual()[i] : 0, 2);
        }
        assertThat(summary.pearsonChi2()).isCloseTo(pearson, within(1e-8 * Math.max(1, pearson)));
        assertThat(summary.deviance()).isCloseTo(deviance, within(1e-8 * Math.max(1, deviance)));
        // given the totals of units, expectations add up to them
        if (effects == Effects.CONDITIONAL) {
            double[] fitted = new double[50];
            double[] observed = new double[50];
            String[] unit = frame.texts("unit");
            for (int i = 0; i < rows.row().length; i++) {
                int u = Integer.parseInt(unit[rows.row()[i]].substring(1)) - 100;
                fitted[u] += rows.fitted()[i];
                observed[u] += rows.outcome()[i];
            }
            for (int u = 0; u < fitted.length; u++) {
                assertThat(fitted[u]).isCloseTo(observed[u], within(1e-6 * Math.max(1, observed[u])));
            }
        }
        FitResult none = Estimator.fit(frame, FitSpec.builder(family.hasDispersion() ? "y ~ 1" : "y ~ x", family)
                .effects(effects).unit("unit").build());
        if (family.hasDispersion()) {
            assertThat(summary.logLikNull()).isCloseTo(none.summary().logLik(), within(1e-6));
        } else {
            assertThat(summary.logLikNull()).isLessThan(none.summary().logLik()).isEqualTo(none.summary().logLikNull());
        }
    }

    @Test
    void shouldStartTheBetaModelWithoutCovariatesAtTheRateOfAllRows() {
        Frame frame = Families.panel(8, Family.NEGBIN1, 50, 6);

        FitResult fit = Estimator.fit(frame, FitSpec.builder("y ~ x", Family.NEGBIN1).exposure("days").weights("w")
                .effects(Effects.RANDOM_BETA).unit("unit").build());
        FitResult none = Estimator.fit(frame, FitSpec.builder("y ~ 1", Family.NEGBIN1).exposure("days").weights("w")
                .effects(Effects.RANDOM_BETA).unit("unit").build());

        assertThat(fit.summary().logLikNull()).isCloseTo(none.summary().logLik(), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({ "RANDOM, POISSON", "CONDITIONAL, POISSON", "RANDOM, LOGIT" })
    void shouldTakeTheDegreesOfFreedomOfTheirRowsOrClusters(Effects effects, Family family) {
        Frame frame = Families.panel(9, family, 15, 6);
        FitSpecBuilder spec = FitSpec.builder("y ~ x + z", family).effects(effects).unit("unit").reference(Reference.T);

        FitResult information = Estimator.fit(frame, spec.build());
        FitResult clustered = Estimator.fit(frame, spec.vcov(VcovSpec.of(VcovType.CLUSTER, "unit")).build());

        int slopes = information.coefficients().size();
        hasDegrees(information, information.summary().nobs() - slopes);
        hasDegrees(clustered, clustered.summary().nClusters() - 1);
    }

    @Test
    void shouldRefuseStudentsTWithoutDegreesOfFreedom() {
        Frame frame = Panels.pick(Families.panel(9, Family.POISSON, 15, 6), new int[] { 0, 1, 6 });

        assertThatThrownBy(() -> Estimator.fit(frame, random("y ~ x + z", Family.POISSON).reference(Reference.T).build()))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("reference"));
    }

    @Test
    void shouldSayWhenRowsOfAUnitNeverDiffer() {
        Frame frame = Panels.panel(10, 30, 4, 0);
        double[] same = new double[frame.rows()];
        Arrays.setAll(same, i -> i / 4 % 2);
        Frame stuck = Panels.with(frame, "y", same);

        FitResult fit = Estimator.fit(stuck, random("y ~ 1", Family.LOGIT).build());

        assertThat(fit.summary().converged()).isFalse();
        assertThat(fit.notes()).extracting(Note::code).containsOnlyOnce(NoteCode.NOT_CONVERGED);
        assertThat(fit.notes()).filteredOn(note -> note.code() == NoteCode.NOT_CONVERGED)
                .allSatisfy(note -> assertThat(note.message()).contains("grows without bound"));
    }

    private static void hasDegrees(FitResult fit, long degrees) {
        double quantile = new TDistribution(degrees).inverseCumulativeProbability(0.975);
        for (Coefficient row : fit.coefficients()) {
            assertThat((row.confHigh() - row.estimate()) / row.stdError()).isCloseTo(quantile, within(1e-6));
        }
    }

    private static void sumsUp(FitResult fit, RowMoments moments, double alpha, Likelihood likelihood) {
        Observations rows = fit.observations();
        double[] weights = fit.model().reported().weights();
        double deviance = 0;
        double pearson = 0;
        for (int i = 0; i < weights.length; i++) {
            double y = rows.outcome()[i];
            double mean = moments.mean()[i];
            assertThat(rows.fitted()[i]).isCloseTo(mean, within(1e-9 * Math.max(1, mean)));
            assertThat(rows.residual()[i]).isCloseTo(y - mean, within(1e-8));
            assertThat(rows.pearsonResidual()[i]).isCloseTo((y - mean) / Math.sqrt(moments.variance()[i]), within(1e-8));
            double share = likelihood.deviance(y, mean, alpha);
            assertThat(rows.devianceResidual()[i]).isCloseTo(Math.signum(y - mean) * Math.sqrt(share), within(1e-7));
            deviance += weights[i] * share;
            pearson += weights[i] * (y - mean) * (y - mean) / moments.variance()[i];
        }
        assertThat(fit.summary().deviance()).isCloseTo(deviance, within(1e-7 * deviance));
        assertThat(fit.summary().pearsonChi2()).isCloseTo(pearson, within(1e-7 * pearson));
    }

    private static FitSpecBuilder random(String formula, Family family) {
        return FitSpec.builder(formula, family).effects(Effects.RANDOM).unit("unit")
                .integration(new Integration(Integration.Method.AGQ, 9));
    }
}
