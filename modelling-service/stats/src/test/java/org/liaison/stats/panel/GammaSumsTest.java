package org.liaison.stats.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaSumsTest {

    private final GammaSums sums = new GammaSums();

    @ParameterizedTest
    @CsvSource({ "0.001, 0", "0.001, 1", "0.3, 24", "0.3, 25", "0.3, 400", "19.9, 26", "20.1, 5000", "1e-8, 30", "1e9, 3",
            "1e9, 1000",
            "1e-40, 12" })
    void shouldBeSumsForWholeNumbers(double a, int x) {
        double log = 0;
        double first = 0;
        double second = 0;
        double third = 0;
        for (int j = x - 1; j >= 0; j--) {
            log += Math.log(a + j);
            first += 1 / (a + j);
            second += 1 / ((a + j) * (a + j));
            third += 1 / Math.pow(a + j, 3);
        }

        sums.compute(a, x);

        assertThat(sums.log).isCloseTo(log, within(1e-13 * (1 + Math.abs(log))));
        assertThat(sums.first).isCloseTo(first, within(1e-13 * first));
        assertThat(sums.second).isCloseTo(second, within(1e-13 * second));
        assertThat(sums.third).isCloseTo(third, within(1e-12 * third));
    }

    @ParameterizedTest
    @CsvSource({ "0.2, 0.7", "0.2, 31.4", "5.5, 2.25", "40, 0.125", "30, 1234.5" })
    void shouldBeDifferencesOfTheGammaFunctionForOthers(double a, double x) {
        sums.compute(a, x);

        assertThat(sums.log).isCloseTo(Gamma.logGamma(a + x) - Gamma.logGamma(a), within(1e-11));
        // Hipparchus's digamma function has eight digits.
        assertThat(sums.first).isCloseTo(Gamma.digamma(a + x) - Gamma.digamma(a), within(1e-8));
        assertThat(sums.second).isCloseTo(Gamma.trigamma(a) - Gamma.trigamma(a + x), within(1e-9));
    }

    @Test
    void shouldKeepItsDigitsWhereBothGammaFunctionsAreHuge() {
        sums.compute(1e14, 100.5);

        // x ln a + x (x - 1) / (2 a) and so on; the next term is below 1e-24
        assertThat(sums.log).isCloseTo(100.5 * Math.log(1e14) + 100.5 * 99.5 / 2e14, within(1e-11));
        assertThat(sums.first).isCloseTo(100.5e-14, within(1e-24));
    }
}
