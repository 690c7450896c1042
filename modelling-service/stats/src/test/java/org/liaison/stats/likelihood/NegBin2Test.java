package org.liaison.stats.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegBin2Test {

    private static final double[] Y = { 0, 1, 3, 17, 250, 100_000 };

    @ParameterizedTest
    @ValueSource(doubles = { 0.01, 0.5, 3, 40 })
    void shouldEqualTheGammaFunctionFormWhereThatKeepsItsDigits(double alpha) {
        double theta = 1 / alpha;

        RowTerms rows = rows(alpha, 12);

        for (int i = 0; i < Y.length; i++) {
            double expected = Gamma.logGamma(Y[i] + theta) - Gamma.logGamma(theta) - Gamma.logGamma(Y[i] + 1)
                    + Y[i] * Math.log(12 / (12 + theta)) + theta * Math.log(theta / (12 + theta));
            assertThat(rows.logLik()[i]).isCloseTo(expected, within(1e-11 + 1e-14 * Gamma.logGamma(Y[i] + theta + 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({ "1e-8, 4", "1e-3, 4", "0.02, 4", "0.03, 4", "0.5, 4", "2, 30", "1e-6, 900" })
    void shouldGiveTheDerivativesOfItsOwnLikelihood(double alpha, double mu) {
        double h = 1e-4;

        RowTerms at = rows(alpha, mu);

        RowTerms up = rowsAt(Math.log(mu), Math.log(alpha) + h);
        RowTerms down = rowsAt(Math.log(mu), Math.log(alpha) - h);
        RowTerms right = rowsAt(Math.log(mu) + h, Math.log(alpha));
        RowTerms left = rowsAt(Math.log(mu) - h, Math.log(alpha));
        for (int i = 0; i < 5; i++) {
            double scale = 1e-6 * (1 + Math.abs(at.logLik()[i]));
            assertThat((right.logLik()[i] - left.logLik()[i]) / (2 * h)).isCloseTo(at.score()[i], within(scale));
            assertThat((up.logLik()[i] - down.logLik()[i]) / (2 * h)).isCloseTo(at.dispersionScore()[i], within(scale));
            assertThat(-(right.score()[i] - left.score()[i]) / (2 * h)).isCloseTo(at.weight()[i], within(scale));
            assertThat(-(up.score()[i] - down.score()[i]) / (2 * h)).isCloseTo(at.cross()[i], within(scale));
            assertThat(-(up.dispersionScore()[i] - down.dispersionScore()[i]) / (2 * h)).isCloseTo(at.dispersionWeight()[i],
                    within(scale));
        }
    }

    @Test
    void shouldBePoissonInTheLimit() {
        double[] eta = { 1, 1, 1, 1, 1, 1 };
        RowTerms poisson = RowTerms.of(Y.length, false);
        new Poisson(Y).at(0).evaluate(eta, 0, Y.length, poisson);

        RowTerms rows = rowsAt(1, Math.log(1e-18));

        for (int i = 0; i < 5; i++) {
            assertThat(rows.logLik()[i]).isCloseTo(poisson.logLik()[i], within(1e-9));
            double limit = ((Y[i] - Math.E) * (Y[i] - Math.E) - Y[i]) / 2;
            assertThat(rows.dispersionScore()[i] * 1e18).isCloseTo(limit, within(1e-9 * Math.abs(limit)));
        }
    }

    @Tag("long")
    @Test
    void shouldSumFarCountsByTheIntegral() {
        double[] counts = { 30_000, 5_000_000 };
        double alpha = 3e-5;
        double log = 0;
        double first = 0;
        double second = 0;
        for (int j = 0; j < 5_000_000; j++) {
            double ratio = j / (1 + alpha * j);
            log += Math.log1p(alpha * j);
            first += ratio;
            second += ratio * ratio;
        }

        RisingSums sums = new RisingSums(counts, alpha);

        assertThat(sums.log(1) / log).isCloseTo(1, within(1e-12));
        assertThat(sums.first(1) / first).isCloseTo(1, within(1e-12));
        assertThat(sums.second(1) / second).isCloseTo(1, within(1e-12));
    }

    private static RowTerms rows(double alpha, double mu) {
        return rowsAt(Math.log(mu), Math.log(alpha));
    }

    private static RowTerms rowsAt(double eta, double lnAlpha) {
        double[] etas = new double[Y.length];
        Arrays.fill(etas, eta);
        RowTerms rows = RowTerms.of(Y.length, true);
        new NegBin2(Y).at(lnAlpha).evaluate(etas, 0, Y.length, rows);
        return rows;
    }
}
