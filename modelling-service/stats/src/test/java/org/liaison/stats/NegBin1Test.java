package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.test.LikelihoodRatioTest;
import org.liaison.stats.test.TestResult;

/** Fits of negative binomial 1. */
class NegBin1Test {

    private static final String MODEL = "y ~ x + z | unit";

    @Test
    void shouldBePoissonAtTheBoundary() {
        double[] y = { 2, 3, 2, 3, 3, 2, 3, 2 };
        Frame frame = Frame.builder(8).number("y", y).number("x", new double[] { 1, 2, 3, 4, 5, 6, 7, 8 }).build();

        FitResult fit = fit(frame, "y ~ x", Family.NEGBIN1);

        FitResult poisson = fit(frame, "y ~ x", Family.POISSON);
        assertThat(fit.notes()).extracting(note -> note.code()).containsExactly(NoteCode.DISPERSION_AT_BOUNDARY);
        assertThat(fit.dispersion().alpha()).isZero();
        assertThat(fit.dispersion().theta()).isNull();
        assertThat(fit.dispersion().lrPValue()).isEqualTo(1);
        assertThat(fit.summary().logLik()).isEqualTo(poisson.summary().logLik());
        assertThat(fit.summary().parameters()).isEqualTo(poisson.summary().parameters() + 1);
    }

    @Test
    void shouldTestTheDispersionOnItsBoundary() {
        Frame panel = Families.panel(1, Family.NEGBIN1, 15, 6);
        FitResult fit = fit(panel, MODEL, Family.NEGBIN1);

        TestResult test = LikelihoodRatioTest.of(fit(panel, MODEL, Family.POISSON), fit);

        assertThat(test.statistic()).isCloseTo(fit.dispersion().lrStatistic(), within(1e-9));
        assertThat(test.pValue()).isCloseTo(fit.dispersion().lrPValue(), within(1e-15));
        assertThatThrownBy(() -> LikelihoodRatioTest.of(fit(panel, MODEL, Family.NEGBIN2), fit))
                .isInstanceOf(SpecificationException.class);
    }

    @Test
    void shouldEqualNegativeBinomial2WhereAllMeansAreTheSame() {
        Frame panel = Families.panel(2, Family.NEGBIN1, 15, 6);

        FitResult one = fit(panel, "y ~ 1", Family.NEGBIN1);
        FitResult two = fit(panel, "y ~ 1", Family.NEGBIN2);

        double mean = one.observations().fitted()[0];
        assertThat(one.summary().logLik()).isCloseTo(two.summary().logLik(), within(1e-9));
        assertThat(one.dispersion().alpha()).isCloseTo(two.dispersion().alpha() * mean, within(1e-8));
        assertThat(one.summary().deviance()).isCloseTo(two.summary().deviance(), within(1e-7));
        assertThat(one.summary().logLikNull()).isCloseTo(one.summary().logLik(), within(1e-10));
    }

    @Test
    void shouldRefuseWhatRsSandwichDoesNotKnow() {
        VcovSpec vcov = new VcovSpec(VcovType.ROBUST, SmallSample.SANDWICH, null);

        assertThatThrownBy(() -> FitSpec.of(MODEL, Family.NEGBIN1).withVcov(vcov)).isInstanceOfSatisfying(
                SpecificationException.class, e -> assertThat(e.field()).isEqualTo("vcov.small_sample"));
    }

    private static FitResult fit(Frame frame, String formula, Family family) {
        return Estimator.fit(frame, FitSpec.of(formula, family));
    }
}
