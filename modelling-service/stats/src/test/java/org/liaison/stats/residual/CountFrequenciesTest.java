package org.liaison.stats.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.outcome.OutcomeDistribution;

/** Observed and expected frequencies of counts. */
class CountFrequenciesTest {

    private final Frame panel = Panels.panel(5, 60, 8, 0.5);

    @Test
    void shouldExpectWhatTheRowsExpectTogether() {
        FitResult fit = fit(panel, "y ~ x + z | unit", Family.NEGBIN2);
        OutcomeDistribution distribution = OutcomeDistribution.of(fit);

        CountFrequencies frequencies = CountFrequencies.of(fit, 1000);

        assertThat(frequencies.width()).isEqualTo(1);
        for (int k = 0; k < frequencies.expected().length; k++) {
            int count = k;
            double expected = Arrays.stream(fit.observations().fitted())
                    .map(mu -> distribution.below(count, mu) - distribution.below(count - 1, mu)).sum();
            assertThat(frequencies.expected()[k]).isCloseTo(expected, within(1e-3));
            assertThat(frequencies.observed()[k])
                    .isEqualTo(Arrays.stream(fit.observations().outcome()).filter(y -> y == count).count());
        }
    }

    @Test
    void shouldPutCountsIntoClassesOfEqualWidth() {
        Frame frame = Frame.builder(5).number("y", new double[] { 0, 1, 3, 4, 9 }).build();
        FitResult fit = fit(frame, "y ~ 1", Family.POISSON);

        CountFrequencies fine = CountFrequencies.of(fit, 10);
        CountFrequencies coarse = CountFrequencies.of(fit, 9);

        assertThat(fine.observed()).containsExactly(1, 1, 0, 1, 1, 0, 0, 0, 0, 1);
        assertThat(fine.expected()[0]).isCloseTo(5 * Math.exp(-3.4), within(1e-9));
        assertThat(coarse.width()).isEqualTo(2);
        assertThat(coarse.observed()).containsExactly(2, 1, 1, 0, 1);
        for (int i = 0; i < 5; i++) {
            assertThat(coarse.expected()[i]).isCloseTo(fine.expected()[2 * i] + fine.expected()[2 * i + 1], within(1e-12));
        }
    }

    @Test
    void shouldCountWeightsAndExpectZerosOfRowsThatCannotBeOtherwise() {
        Frame frame = Frame.builder(6).number("y", new double[] { 0, 0, 2, 1, 0, 3 })
                .number("w", new double[] { 4, 3, 2, 1, 1, 1 })
                .text("g", new String[] { "a", "a", "b", "b", "b", "b" }).build();
        FitResult fit = Estimator.fit(frame, FitSpec.builder("y ~ factor(g)", Family.POISSON).weights("w").build());

        CountFrequencies frequencies = CountFrequencies.of(fit, 100);

        double mean = 8.0 / 5;
        assertThat(frequencies.observed()).containsExactly(8, 1, 2, 1);
        assertThat(frequencies.expected()[0]).isCloseTo(7 + 5 * Math.exp(-mean), within(1e-8));
        assertThat(frequencies.expected()[1]).isCloseTo(5 * mean * Math.exp(-mean), within(1e-8));
    }

    @Test
    void shouldRefuseWhatAreNoCounts() {
        Frame amounts = Frame.builder(3).number("y", new double[] { 0.5, 1, 3 }).build();
        Frame binary = Frame.builder(3).number("y", new double[] { 0, 1, 1 }).build();

        assertThatThrownBy(() -> CountFrequencies.of(fit(amounts, "y ~ 1", Family.POISSON), 10))
                .isInstanceOf(SpecificationException.class).hasMessageContaining("counts");
        assertThatThrownBy(() -> CountFrequencies.of(fit(binary, "y ~ 1", Family.LOGIT), 10))
                .isInstanceOf(SpecificationException.class);
    }

    private static FitResult fit(Frame frame, String formula, Family family) {
        return Estimator.fit(frame, FitSpec.of(formula, family));
    }
}
