package org.liaison.stats.panel.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.RowMoments;

/** Means and variances against sums over every way in which a unit's total can fall on its rows. */
class TotalsMomentsTest {

    private static final double[] ETA = { 0.4, -0.7, 1.1, 0.2, -0.3, 0.9 };
    /** The rows of two units, in turn. */
    private static final int[] UNIT = { 0, 1, 0, 1, 0, 1 };
    private static final double[] COUNTS = { 3, 0, 1, 2, 2, 4 };

    @Test
    void shouldBeThoseOfTheMultinomial() {
        check(TotalsMoments.poisson(data(COUNTS), ETA), (rate, y) -> y * Math.log(rate) - Gamma.logGamma(y + 1));
    }

    @Test
    void shouldBeThoseOfTheNegativeHypergeometric() {
        check(TotalsMoments.negBin(data(COUNTS), ETA),
                (rate, y) -> Gamma.logGamma(rate + y) - Gamma.logGamma(rate) - Gamma.logGamma(y + 1));
    }

    @Test
    void shouldBeThoseOfOnesInAnyOrder() {
        double[] y = { 1, 0, 0, 1, 0, 1 };

        check(TotalsMoments.logit(data(y), ETA), (rate, value) -> value > 1 ? Double.NEGATIVE_INFINITY : value * Math.log(rate),
                y);
    }

    /** 1 / (1 + d) is beta(r, s), so E(d) = s / (r - 1), and d (1 + d) has mean s (r + s - 1) / ((r - 1) (r - 2)). */
    @ParameterizedTest
    @CsvSource({ "3.5, 2.2", "2.4, 7", "12, 0.6" })
    void shouldBeThoseOfBetaEffects(double r, double s) {
        RowMoments moments = TotalsMoments.beta(fit(r, s), ETA);

        double first = s / (r - 1);
        double square = s * (s + 1) / ((r - 1) * (r - 2));
        for (int i = 0; i < ETA.length; i++) {
            double rate = Math.exp(ETA[i]);
            assertThat(moments.mean()[i]).isCloseTo(rate * first, within(1e-12 * rate));
            double given = rate * (first + square);
            double spread = rate * rate * (square - first * first);
            assertThat(moments.variance()[i]).isCloseTo(given + spread, within(1e-10 * (given + spread)));
        }
    }

    @Test
    void shouldHaveNoMomentsWhereTheyDoNotExist() {
        assertThat(TotalsMoments.beta(fit(1, 2), ETA).mean()).containsOnly(Double.NaN);
        assertThat(DoubleStream.of(TotalsMoments.beta(fit(1.5, 2), ETA).mean()).min().orElseThrow()).isPositive();
        assertThat(TotalsMoments.beta(fit(2, 2), ETA).variance()).containsOnly(Double.NaN);
        assertThat(DoubleStream.of(TotalsMoments.beta(fit(2.1, 2), ETA).variance()).min().orElseThrow()).isPositive();
    }

    private static void check(RowMoments moments, DoubleBinaryOperator logWeight) {
        check(moments, logWeight, COUNTS);
    }

    private static void check(RowMoments moments, DoubleBinaryOperator logWeight, double[] y) {
        for (int u = 0; u < 2; u++) {
            int total = (int) (y[u] + y[u + 2] + y[u + 4]);
            double all = 0;
            double[] mean = new double[3];
            double[] square = new double[3];
            for (int a = 0; a <= total; a++) {
                for (int b = 0; a + b <= total; b++) {
                    int[] counts = { a, b, total - a - b };
                    double weight = 1;
                    for (int t = 0; t < 3; t++) {
                        weight *= Math.exp(logWeight.applyAsDouble(Math.exp(ETA[u + 2 * t]), counts[t]));
                    }
                    all += weight;
                    for (int t = 0; t < 3; t++) {
                        mean[t] += weight * counts[t];
                        square[t] += weight * counts[t] * counts[t];
                    }
                }
            }
            for (int t = 0; t < 3; t++) {
                double expected = mean[t] / all;
                assertThat(moments.mean()[u + 2 * t]).isCloseTo(expected, within(1e-12));
                assertThat(moments.variance()[u + 2 * t]).isCloseTo(square[t] / all - expected * expected, within(1e-11));
            }
        }
    }

    private static TotalsFit fit(double r, double s) {
        return new TotalsFit(new Maximum(new double[0], 0, null, null, true, 0), () -> null, 0, Math.log(r), Math.log(s));
    }

    private static PanelData data(double[] y) {
        int[] order = { 0, 2, 4, 1, 3, 5 };
        double[] sorted = new double[6];
        for (int p = 0; p < 6; p++) {
            sorted[p] = y[order[p]];
        }
        return new PanelData(new Grouping("unit", UNIT, new String[] { "a", "b" }), order, new int[] { 0, 3, 6 }, 0,
                new double[0], false, sorted, new double[6], new double[] { 1, 1, 1, 1, 1, 1 }, new double[] { 1, 1 });
    }
}
