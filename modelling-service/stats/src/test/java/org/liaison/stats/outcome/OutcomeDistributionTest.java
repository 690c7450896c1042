package org.liaison.stats.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Family;

/** Tails against R's pnbinom, ppois, pnorm and qnorm. */
class OutcomeDistributionTest {

    @ParameterizedTest
    @CsvSource({ "NEGBIN2, 0.7, 3, 2.5, 0.7360026014235215, 1e-12", "NEGBIN1, 0.7, 3, 2.5, 0.7384526558168688, 1e-12",
            "POISSON, 0, 3, 2.5, 0.7575761331330659, 1e-12", "NEGBIN2, 1e-6, 120000, 120000, 0.5007689968759703, 1e-9" })
    void shouldGiveTheLowerTail(Family family, double dispersion, double y, double mu, double expected, double tolerance) {
        OutcomeDistribution distribution = new OutcomeDistribution(family, dispersion);

        assertThat(distribution.below(y, mu)).isCloseTo(expected, within(tolerance));
        assertThat(distribution.above(y, mu)).isCloseTo(1 - expected, within(tolerance));
        assertThat(distribution.below(-1, mu)).isZero();
        assertThat(distribution.above(-1, mu)).isOne();
    }

    @ParameterizedTest
    @CsvSource({ "NEGBIN2, 0.7, 40, 2.5, 3.296810834614315e-08", "POISSON, 0, 60, 2.5, 3.169291794874471e-61",
            "GAUSSIAN, 2, 1.2, 0.3, 0.2622591401065382" })
    void shouldKeepTheDigitsOfASmallUpperTail(Family family, double dispersion, double y, double mu, double expected) {
        assertThat(new OutcomeDistribution(family, dispersion).above(y, mu)).isCloseTo(expected, withinPercentage(1e-9));
    }

    @Test
    void shouldKnowThatAMeanOfZeroIsCertain() {
        OutcomeDistribution distribution = new OutcomeDistribution(Family.POISSON, 0);

        assertThat(distribution.below(0, 0)).isOne();
        assertThat(distribution.above(0, 0)).isZero();
        assertThat(distribution.logLik(new double[] { 0, 2 }, new double[] { Double.NEGATIVE_INFINITY, Math.log(2) })[0])
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({ "1e-300, 37.0470962993612", "1e-10, 6.361340902404056", "0.3, 0.5244005127080407", "0.5, 0",
            "0.7, -0.5244005127080407" })
    void shouldInvertTheNormalTail(double p, double expected) {
        assertThat(NormalQuantile.upper(p)).isCloseTo(expected, within(1e-13 * (1 + Math.abs(expected))));
    }

    @Test
    void shouldBeInfiniteAtTheEnds() {
        assertThat(NormalQuantile.upper(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NormalQuantile.upper(1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
