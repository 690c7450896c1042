package org.liaison.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.BiasCorrection;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.FitSpecBuilder;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.SmallSample;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.comparison.VuongTest;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.vcov.VcovDescription;

/** Corrections of the bias that unit effects bring into short panels. */
class PeriodJackknifeTest {

    private static final double ALPHA = 0.5;

    @ParameterizedTest
    @CsvSource({ "JACKKNIFE, 4", "JACKKNIFE, 6", "HALF_PANEL, 6", "HALF_PANEL, 5" })
    void shouldBringAlphaCloserToTheTruth(BiasCorrection correction, int years) {
        double plain = 0;
        double corrected = 0;
        int worlds = 12;
        for (int world = 0; world < worlds; world++) {
            Frame panel = Panels.panel(100 + world, 120, years, ALPHA);
            plain += alpha(panel, BiasCorrection.NONE) / worlds;
            corrected += alpha(panel, correction) / worlds;
        }

        assertThat(plain).isLessThan(0.9 * ALPHA);
        assertThat(Math.abs(corrected - ALPHA)).isLessThan(0.5 * Math.abs(plain - ALPHA));
    }

    @Test
    void shouldBringLogitSlopesCloserToTheTruth() {
        double truth = 1;
        double plain = 0;
        double corrected = 0;
        int worlds = 8;
        for (int world = 0; world < worlds; world++) {
            Frame panel = choices(200 + world, 250, 8, truth);
            plain += slope(panel, BiasCorrection.NONE) / worlds;
            corrected += slope(panel, BiasCorrection.JACKKNIFE) / worlds;
        }

        assertThat(plain).isGreaterThan(1.08 * truth);
        assertThat(Math.abs(corrected - truth)).isLessThan(0.5 * (plain - truth));
    }

    @Test
    void shouldBeTheFormulaOfEstimatesWithoutEachPeriod() {
        Frame panel = Panels.panel(3, 60, 4, ALPHA);
        FitResult full = fit(panel, BiasCorrection.NONE);

        FitResult corrected = fit(panel, BiasCorrection.JACKKNIFE);

        double slope = 4 * full.coefficients().get(0).estimate();
        double alpha = 4 * full.dispersion().alpha();
        for (int year = 2011; year < 2015; year++) {
            int out = year;
            int[] rest = IntStream.range(0, panel.rows()).filter(i -> panel.numbers("year")[i] != out).toArray();
            FitResult without = fit(Panels.pick(panel, rest), BiasCorrection.NONE);
            slope -= 3 * without.coefficients().get(0).estimate() / 4;
            alpha -= 3 * without.dispersion().alpha() / 4;
        }
        assertThat(corrected.coefficients().get(0).estimate()).isCloseTo(slope, within(1e-6));
        assertThat(corrected.dispersion().alpha()).isCloseTo(alpha, within(1e-6));
        assertThat(corrected.summary().logLik()).isEqualTo(full.summary().logLik());
    }

    @Test
    void shouldGiveTheEffectsThatGoWithTheCorrectedSlopes() {
        FitResult fit = fit(Panels.panel(3, 60, 6, ALPHA), BiasCorrection.JACKKNIFE);

        // the score of a unit's effect is zero: its rows' weighted residuals sum to nothing
        double alpha = fit.dispersion().alpha();
        for (int unit = 0; unit < 60; unit++) {
            double score = 0;
            for (int i = 6 * unit; i < 6 * unit + 6; i++) {
                score += fit.observations().residual()[i] / (1 + alpha * fit.observations().fitted()[i]);
            }
            assertThat(score).isCloseTo(0, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({ "y ~ x | unit, NEGBIN2, 6, true", "y ~ x | unit, NEGBIN1, 12, false", "y ~ x | unit, POISSON, 6, false",
            "y ~ x | year, NEGBIN2, 6, false", "b ~ x | unit, LOGIT, 12, true", "b ~ x | unit, PROBIT, 24, false",
            "b ~ x | unit, PROBIT, 20, true", "y ~ x | unit + year, NEGBIN2, 9, true",
            "y ~ x | unit + year, NEGBIN2, 10, false",
            "y ~ x, NEGBIN2, 6, false" })
    void shouldWarnOfShortPanels(String formula, Family family, int years, boolean warned) {
        Frame counts = Panels.panel(3, 40, years, ALPHA);
        Frame panel = Panels.with(counts, "b", Arrays.stream(counts.numbers("y")).map(y -> y > 3 ? 1 : 0).toArray());

        FitResult fit = Estimator.fit(panel, FitSpec.of(formula, family));

        assertThat(codes(fit).contains(NoteCode.INCIDENTAL_PARAMETERS)).isEqualTo(warned);
    }

    @Test
    void shouldCountFrequencyWeightsAsRows() {
        Frame panel = Panels.panel(3, 40, 6, ALPHA);
        FitSpec spec = FitSpec.builder("y ~ x | unit", Family.NEGBIN2).weights("twice").build();

        FitResult fit = Estimator.fit(Panels.with(panel, "twice", DoubleStream.generate(() -> 2).limit(240).toArray()), spec);

        assertThat(codes(fit)).doesNotContain(NoteCode.INCIDENTAL_PARAMETERS);
    }

    @Test
    void shouldSayWhenNothingIsCorrectedInALongPanel() {
        Frame panel = Panels.panel(3, 40, 12, 0);
        double[] even = Arrays.stream(panel.numbers("x")).map(x -> Math.rint(Math.exp(1 + 0.4 * x))).toArray();

        FitResult fit = Estimator.fit(Panels.with(panel, "y", even),
                FitSpec.builder("y ~ x | unit", Family.NEGBIN2).period("year")
                        .biasCorrection(BiasCorrection.JACKKNIFE).build());

        assertThat(codes(fit)).contains(NoteCode.DISPERSION_AT_BOUNDARY, NoteCode.INCIDENTAL_PARAMETERS);
        assertThat(fit.notes().toString()).contains("Nothing is corrected");
    }

    @Test
    void shouldNotCompareCorrectedFitsByTheirLikelihood() {
        FitResult corrected = fit(Panels.panel(3, 60, 6, ALPHA), BiasCorrection.JACKKNIFE);

        assertThatThrownBy(() -> VuongTest.of(corrected, corrected, 0.95, null)).hasMessageContaining("bias correction");
        assertThat(corrected.spec().vcov().type()).isEqualTo(VcovType.OIM);
        assertThat(VcovDescription.of(corrected.spec())).endsWith("at the bias-corrected estimates.");
    }

    @Test
    void shouldScaleErrorsByTheDeviance() {
        Frame panel = Panels.panel(3, 40, 4, ALPHA);
        FitSpec spec = FitSpec.of("y ~ x + z | unit + year", Family.NEGBIN2);
        FitResult plain = Estimator.fit(panel, spec);

        FitResult scaled = Estimator.fit(panel, spec.withVcov(new VcovSpec(VcovType.OIM, SmallSample.DEVIANCE, null)));

        double df = plain.goodnessOfFit().get(0).df();
        for (int j = 0; j < 2; j++) {
            Coefficient one = scaled.coefficients().get(j);
            assertThat(one.stdError() / plain.coefficients().get(j).stdError())
                    .isCloseTo(Math.sqrt(plain.summary().deviance() / df), within(1e-9));
        }
        assertThat(scaled.spec().vcov().smallSample()).isEqualTo(SmallSample.DEVIANCE);
    }

    @ParameterizedTest
    @CsvSource({ "y ~ x | unit, POISSON, year, bias_correction", "y ~ x, NEGBIN2, year, bias_correction",
            "y ~ x | unit, NEGBIN2, , period" })
    void shouldRefuseWhereThereIsNothingToCorrect(String formula, Family family, String period, String field) {
        FitSpecBuilder spec = FitSpec.builder(formula, family).period(period).biasCorrection(BiasCorrection.JACKKNIFE);

        assertThatThrownBy(spec::build).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void shouldRefuseTooFewPeriods() {
        assertThatThrownBy(() -> fit(Panels.panel(3, 80, 2, 4), BiasCorrection.JACKKNIFE))
                .hasMessageContaining("three periods");
        assertThatThrownBy(() -> fit(Panels.panel(3, 40, 3, ALPHA), BiasCorrection.HALF_PANEL))
                .hasMessageContaining("four periods");
        assertThatThrownBy(() -> FitSpec.of("y ~ x", Family.LOGIT)
                .withVcov(new VcovSpec(VcovType.OIM, SmallSample.DEVIANCE, null))).hasMessageContaining("'deviance'");
        assertThatThrownBy(() -> FitSpec.of("y ~ x", Family.POISSON)
                .withVcov(new VcovSpec(VcovType.ROBUST, SmallSample.DEVIANCE, null))).hasMessageContaining("information");
    }

    private static List<NoteCode> codes(FitResult fit) {
        return fit.notes().stream().map(Note::code).toList();
    }

    private static double alpha(Frame panel, BiasCorrection correction) {
        return fit(panel, correction).dispersion().alpha();
    }

    private static double slope(Frame panel, BiasCorrection correction) {
        return Estimator
                .fit(panel, FitSpec.builder("y ~ x | unit", Family.LOGIT).period("year").biasCorrection(correction).build())
                .coefficients().get(0).estimate();
    }

    private static FitResult fit(Frame panel, BiasCorrection correction) {
        return Estimator.fit(panel, FitSpec.builder("y ~ x + z | unit + year", Family.NEGBIN2).exposure("days")
                .period("year").biasCorrection(correction).build());
    }

    private static Frame choices(long seed, int units, int years, double slope) {
        Random random = new Random(seed);
        int n = units * years;
        double[] unit = new double[n];
        double[] year = new double[n];
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            unit[i] = i / years;
            year[i] = i % years;
            x[i] = random.nextGaussian();
        }
        for (int u = 0; u < units; u++) {
            double effect = 0.5 * random.nextGaussian();
            for (int i = u * years; i < (u + 1) * years; i++) {
                y[i] = random.nextDouble() < 1 / (1 + Math.exp(-effect - slope * x[i])) ? 1 : 0;
            }
        }
        return Frame.builder(n).number("unit", unit).number("year", year).number("x", x).number("y", y).build();
    }
}
