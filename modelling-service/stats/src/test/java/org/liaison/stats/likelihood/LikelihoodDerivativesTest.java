package org.liaison.stats.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Family;
import org.liaison.stats.Family.Outcome;

/** Each family's analytic derivatives against differences of its own likelihood, far beyond what data hold. */
class LikelihoodDerivativesTest {

    private static final double[] COUNTS = { 0, 1, 2, 3, 7, 24, 25, 26, 60, 300, 4_000, 100_000 };
    private static final double[] MEANS = { 1e-8, 1e-3, 0.3, 4, 55, 2_000, 1e6 };
    private static final double[] DISPERSIONS = { 1e-12, 1e-7, 1e-3, 0.05, 0.3, 2, 40, 1e3 };
    private static final double[] INDICES = { -38, -20, -12.5, -11.5, -6, -2, -0.6, -0.01, 0, 0.3, 1.7, 5, 9, 20, 38 };

    static Stream<Arguments> points() {
        return Arrays.stream(Family.values()).flatMap(family -> family.hasDispersion()
                ? Arrays.stream(MEANS).boxed().flatMap(mu -> Arrays.stream(DISPERSIONS)
                        .mapToObj(alpha -> Arguments.of(family, Math.log(mu), Math.log(alpha))))
                : family.isLogLinear() ? Arrays.stream(MEANS).mapToObj(mu -> Arguments.of(family, Math.log(mu), 0.0))
                        : Arrays.stream(INDICES).mapToObj(eta -> Arguments.of(family, eta, 0.0)));
    }

    @ParameterizedTest
    @MethodSource("points")
    void shouldBeTheDerivativesOfTheLikelihood(Family family, double eta, double lnAlpha) {
        double[] y = outcomes(family);
        double h = 1e-4;

        RowTerms at = rows(family, y, eta, lnAlpha);

        RowTerms right = rows(family, y, eta + h, lnAlpha);
        RowTerms left = rows(family, y, eta - h, lnAlpha);
        RowTerms up = rows(family, y, eta, lnAlpha + h);
        RowTerms down = rows(family, y, eta, lnAlpha - h);
        for (int i = 0; i < y.length; i++) {
            String row = family + " y = " + y[i];
            // Rounding of the likelihood over the step, and the third derivative times its square.
            double noise = 4e-16 * (Math.abs(at.logLik()[i]) + y[i] * (1 + Math.abs(eta))) / h;
            double curve = 1e-8 * (family.isLogLinear() ? 1 : 1 + eta * eta)
                    * (Math.abs(at.score()[i]) + Math.abs(at.weight()[i]) + 1e-300);
            assertThat((right.logLik()[i] - left.logLik()[i]) / (2 * h)).as(row + " score").isCloseTo(at.score()[i],
                    within(20 * noise + 10 * curve));
            double weight = -(right.score()[i] - left.score()[i]) / (2 * h);
            assertThat(weight).as(row + " weight").isCloseTo(at.weight()[i],
                    within(1e-11 * (Math.abs(at.score()[i]) + at.mu()[i] + y[i]) + 10 * curve));
            if (family.hasDispersion()) {
                double size = Math.abs(at.dispersionScore()[i]) + Math.abs(at.dispersionWeight()[i]) + Math.abs(at.cross()[i]);
                assertThat((up.logLik()[i] - down.logLik()[i]) / (2 * h)).as(row + " dispersion")
                        .isCloseTo(at.dispersionScore()[i], within(20 * noise + 1e-7 * size));
                assertThat(-(up.score()[i] - down.score()[i]) / (2 * h)).as(row + " cross").isCloseTo(at.cross()[i],
                        within(1e-11 * (Math.abs(at.score()[i]) + at.mu()[i] + y[i]) + 1e-7 * size));
                assertThat(-(up.dispersionScore()[i] - down.dispersionScore()[i]) / (2 * h)).as(row + " dispersion weight")
                        .isCloseTo(at.dispersionWeight()[i], within(1e-11 * y[i] + 1e-7 * size));
            }
        }
    }

    private static double[] outcomes(Family family) {
        return family.outcome() == Outcome.BINARY ? new double[] { 0, 1 }
                : family.outcome() == Outcome.NUMBER ? new double[] { -1e6, -3.2, 0, 0.1, 55 }
                        : COUNTS;
    }

    private static RowTerms rows(Family family, double[] y, double eta, double lnAlpha) {
        double[] etas = new double[y.length];
        Arrays.fill(etas, eta);
        RowTerms rows = RowTerms.of(y.length, family.hasDispersion());
        Likelihood.of(family, y).at(lnAlpha).evaluate(etas, 0, y.length, rows);
        return rows;
    }
}
