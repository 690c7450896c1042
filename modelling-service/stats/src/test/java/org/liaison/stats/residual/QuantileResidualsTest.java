package org.liaison.stats.residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.outcome.OutcomeDistribution;

/** Residuals that are standard normal where the model is right. */
class QuantileResidualsTest {

    private final Frame panel = Panels.panel(9, 400, 10, 0.5);

    @ParameterizedTest
    @EnumSource(names = { "NEGBIN2" })
    void shouldBeStandardNormalWhereTheModelIsRight(Family family) {
        double[] sorted = residuals(fit("y ~ x + z + factor(year) | unit", family), 7);
        Arrays.sort(sorted);

        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            distance = Math.max(distance, Math.abs(Erf.erfc(-sorted[i] / Math.sqrt(2)) / 2 - (i + 0.5) / sorted.length));
        }

        // Kolmogorov's 99 % point
        assertThat(distance).isLessThan(1.63 / Math.sqrt(sorted.length));
    }

    @Test
    void shouldShowThatTheVarianceIsTooSmall() {
        double[] residuals = residuals(fit("y ~ x + z + factor(year) | unit", Family.POISSON), 7);

        assertThat(Arrays.stream(residuals).map(r -> r * r).average().orElseThrow()).isGreaterThan(1.5);
    }

    @Test
    void shouldLieWithinTheStepOfTheOutcome() {
        FitResult fit = fit("y ~ x | unit", Family.NEGBIN2);
        OutcomeDistribution distribution = OutcomeDistribution.of(fit);

        double[] residuals = residuals(fit, 3);

        for (int i = 0; i < residuals.length; i++) {
            double y = fit.observations().outcome()[i];
            double mu = fit.observations().fitted()[i];
            double at = Erf.erfc(-residuals[i] / Math.sqrt(2)) / 2;
            assertThat(at).isBetween(distribution.below(y - 1, mu) - 1e-9, distribution.below(y, mu) + 1e-9);
        }
    }

    @Test
    void shouldDependOnTheSeedAndTheRowAlone() {
        FitResult fit = fit("y ~ x", Family.NEGBIN2);

        assertThat(residuals(fit, 3)).containsExactly(residuals(fit, 3));
        assertThat(residuals(fit, 3)[0]).isNotEqualTo(residuals(fit, 4)[0]);
    }

    @Test
    void shouldBeMissingForAmountsThatAreNotWhole() {
        double[] half = Arrays.stream(panel.numbers("y")).map(y -> y / 2).toArray();
        FitResult fit = Estimator.fit(Panels.with(panel, "y", half), FitSpec.of("y ~ x", Family.POISSON));

        double[] residuals = residuals(fit, 1);

        for (int i = 0; i < half.length; i++) {
            assertThat(Double.isNaN(residuals[i])).isEqualTo(half[i] != Math.rint(half[i]));
        }
    }

    private FitResult fit(String formula, Family family) {
        return Estimator.fit(panel, FitSpec.of(formula, family));
    }

    private static double[] residuals(FitResult fit, long seed) {
        QuantileResiduals residuals = new QuantileResiduals(fit, seed);
        return IntStream.range(0, fit.observations().row().length).mapToDouble(residuals::at).toArray();
    }
}
