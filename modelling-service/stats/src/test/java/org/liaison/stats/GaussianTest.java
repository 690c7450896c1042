package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.test.LikelihoodRatioTest;

class GaussianTest {

    /** Anscombe's first quartet: 3 + 0.5 x, published with two decimals, recomputed with R. */
    private final Frame anscombe = Frame.builder(11).number("x", new double[] { 10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5 })
            .number("y", new double[] { 8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68 }).build();

    @Test
    void shouldGiveThePublishedLine() {
        FitResult fit = Estimator.fit(anscombe, FitSpec.builder("y ~ x", Family.GAUSSIAN).reference(Reference.T).build());

        assertThat(estimate(fit, "(intercept)")).isCloseTo(3.00009090909091, within(1e-12));
        assertThat(estimate(fit, "x")).isCloseTo(0.500090909090909, within(1e-13));
        assertThat(fit.coefficients().get(1).stdError()).isCloseTo(0.117905500595634, within(1e-12));
        // t with 9 degrees of freedom
        assertThat(fit.coefficients().get(1).pValue()).isCloseTo(0.00216962887307879, within(1e-12));
        assertThat(fit.summary().residualVariance()).isCloseTo(13.76269 / 9, within(1e-6));
        assertThat(fit.summary().deviance()).isCloseTo(13.76269, within(1e-6));
        assertThat(fit.summary().pearsonChi2()).isCloseTo(fit.summary().deviance(), within(1e-12));
        assertThat(fit.summary().logLik()).isCloseTo(-16.8406870566, within(1e-6));
        assertThat(fit.summary().aic()).isCloseTo(-2 * fit.summary().logLik() + 6, within(1e-12));
        assertThat(fit.goodnessOfFit()).isEmpty();
        assertThat(fit.dispersion()).isNull();
        assertThat(fit.coefficients()).allSatisfy(c -> assertThat(c.ratio()).isNull());
    }

    @Test
    void shouldKeepItsDigitsFarFromZero() {
        FitResult near = fit("y ~ x", anscombe);

        FitResult far = fit("y ~ x",
                Panels.with(anscombe, "y", Arrays.stream(anscombe.numbers("y")).map(v -> v + 1e9).toArray()));

        assertThat(far.summary().converged()).isTrue();
        assertThat(estimate(far, "x")).isCloseTo(estimate(near, "x"), within(1e-7));
        assertThat(estimate(far, "(intercept)")).isCloseTo(1e9 + 3.00009090909091, within(1e-6));
    }

    @Test
    void shouldBeTheWithinEstimator() {
        Frame panel = Families.panel(4, Family.GAUSSIAN, 12, 6);

        FitResult fixed = fit("y ~ x + z | unit", panel);

        FitResult within = fit("y_w ~ x_w + z_w - 1", demeaned(panel));
        assertThat(estimate(fixed, "x")).isCloseTo(estimate(within, "x_w"), within(1e-10));
        assertThat(fixed.summary().deviance()).isCloseTo(within.summary().deviance(), within(1e-9));
        double lost = (72.0 - 2) / (72 - 14);
        assertThat(fixed.coefficients().get(0).stdError())
                .isCloseTo(within.coefficients().get(0).stdError() * Math.sqrt(lost), within(1e-11));
    }

    @Test
    void shouldHaveTheCoefficientAsMarginalEffectAndTestNestedModels() {
        Frame panel = Families.panel(5, Family.GAUSSIAN, 12, 6);
        FitResult full = fit("y ~ x + z", panel);

        MarginalEffect effect = Margins.compute(full, new MarginsSpec(List.of("x"), null, null, null, null)).get(0);

        Coefficient x = full.coefficients().get(1);
        assertThat(effect.estimate()).isCloseTo(x.estimate(), within(1e-12));
        assertThat(effect.stdError()).isCloseTo(x.stdError(), within(1e-12));
        FitResult small = fit("y ~ x", panel);
        assertThat(LikelihoodRatioTest.of(small, full).statistic())
                .isCloseTo(72 * Math.log(small.summary().deviance() / full.summary().deviance()), within(1e-9));
    }

    @Test
    void shouldRefuseAFitWithoutResiduals() {
        Frame line = Panels.with(anscombe, "y", Arrays.stream(anscombe.numbers("x")).map(x -> 1e6 - 3 * x).toArray());
        Frame constant = Panels.with(anscombe, "y", new double[11]);
        Frame two = Panels.pick(anscombe, new int[] { 0, 1 });

        for (Frame exact : new Frame[] { line, constant, two }) {
            assertThatThrownBy(() -> fit("y ~ x", exact)).isInstanceOfSatisfying(SpecificationException.class,
                    e -> assertThat(e.column()).isEqualTo("y")).hasMessageContaining("exactly");
        }
    }

    private static Frame demeaned(Frame panel) {
        Frame result = panel;
        String[] unit = panel.texts("unit");
        for (String name : new String[] { "y", "x", "z" }) {
            double[] values = panel.numbers(name).clone();
            for (int start = 0; start < values.length; start += 6) {
                assertThat(unit[start]).isEqualTo(unit[start + 5]);
                double mean = Arrays.stream(values, start, start + 6).average().orElseThrow();
                for (int i = start; i < start + 6; i++) {
                    values[i] -= mean;
                }
            }
            result = Panels.with(result, name + "_w", values);
        }
        return result;
    }

    private static double estimate(FitResult fit, String term) {
        return fit.coefficients().stream().filter(c -> c.term().equals(term)).findFirst().orElseThrow().estimate();
    }

    private static FitResult fit(String formula, Frame frame) {
        return Estimator.fit(frame, FitSpec.of(formula, Family.GAUSSIAN));
    }
}
