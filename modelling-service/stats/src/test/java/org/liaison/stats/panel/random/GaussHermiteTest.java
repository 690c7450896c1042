package org.liaison.stats.panel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussHermiteTest {

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 7, 15, 31, 64, 127, 255 })
    void shouldIntegratePolynomialsExactly(int nodes) {
        GaussHermite rule = GaussHermite.of(nodes);

        double moment = Math.sqrt(Math.PI);
        for (int degree = 0; degree <= Math.min(2 * nodes - 2, 20); degree += 2) {
            assertThat(integral(rule, degree)).as("x^" + degree).isCloseTo(moment, within(1e-13 * moment));
            moment *= (degree + 1) / 2.0;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 5, 8, 63, 255 })
    void shouldBeSymmetricAndInOrder(int nodes) {
        GaussHermite rule = GaussHermite.of(nodes);

        assertThat(rule.node()).isSorted();
        for (int i = 0; i < nodes; i++) {
            assertThat(rule.node()[i]).isCloseTo(-rule.node()[nodes - 1 - i], within(1e-13));
            assertThat(rule.logWeight()[i]).isCloseTo(rule.logWeight()[nodes - 1 - i], within(1e-10));
        }
    }

    private static double integral(GaussHermite rule, int degree) {
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            double x = rule.node()[i];
            sum += Math.exp(rule.logWeight()[i] - x * x) * Math.pow(x, degree);
        }
        return sum;
    }
}
