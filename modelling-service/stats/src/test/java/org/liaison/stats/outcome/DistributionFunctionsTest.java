package org.liaison.stats.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Families;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;

/** Distribution functions are sums of the probabilities, and quantiles their inverses. */
class DistributionFunctionsTest {

    @ParameterizedTest
    @CsvSource({ "POISSON, 0, 0.3", "POISSON, 0, 7", "NEGBIN1, 1.5, 0.3", "NEGBIN1, 0.2, 7", "NEGBIN2, 1.5, 0.3",
            "NEGBIN2, 0.2, 7", "LOGIT, 0, 0.3", "PROBIT, 0, 0.8" })
    void shouldSumProbabilities(Family family, double dispersion, double mu) {
        OutcomeDistribution distribution = new OutcomeDistribution(family, dispersion);
        boolean binary = family.outcome() == Family.Outcome.BINARY;
        double eta = family == Family.LOGIT ? Math.log(mu / (1 - mu))
                : family == Family.PROBIT ? -NormalQuantile.upper(mu) : Math.log(mu);
        double sum = 0;

        for (int y = 0; y < (binary ? 2 : 40); y++) {
            sum += Math.exp(distribution.logLik(new double[] { y }, new double[] { eta })[0]);

            assertThat(distribution.below(y, mu)).as("at %s", y).isCloseTo(sum, within(1e-12));
            assertThat(distribution.above(y, mu)).isCloseTo(1 - sum, within(1e-12));
        }
        assertThat(distribution.below(-1, mu)).isZero();
        assertThat(distribution.above(-1, mu)).isEqualTo(1);
        assertThat(distribution.below(1e6, mu)).isCloseTo(1, within(1e-12));
        assertThat(distribution.isDiscrete()).isTrue();
        assertThat(distribution.isCount()).isEqualTo(!binary);
    }

    @Test
    void shouldBeNormalAroundTheMeanOfAnAmount() {
        OutcomeDistribution normal = new OutcomeDistribution(Family.GAUSSIAN, 4);

        assertThat(normal.below(5, 3)).isCloseTo(0.8413447460685429, within(1e-14));
        assertThat(normal.above(5, 3)).isCloseTo(0.15865525393145707, within(1e-14));
        assertThat(normal.isDiscrete()).isFalse();
        assertThat(normal.isCount()).isFalse();
        assertThat(normal.logLik(new double[] { 5 }, new double[] { 3 })[0])
                .isCloseTo(-0.5 - Math.log(8 * Math.PI) / 2, within(1e-14));
    }

    @Test
    void shouldBeCertainWhereTheMeanIsAtAnEnd() {
        OutcomeDistribution counts = new OutcomeDistribution(Family.NEGBIN2, 0.5);
        double[] low = { Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY };
        double[] high = { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY };

        assertThat(counts.logLik(new double[] { 0, 2 }, low)).containsExactly(0, Double.NEGATIVE_INFINITY);
        assertThat(new OutcomeDistribution(Family.LOGIT, 0).logLik(new double[] { 1, 0 }, high)).containsExactly(0,
                Double.NEGATIVE_INFINITY);
        assertThat(counts.below(0, 0)).isEqualTo(1);
        assertThat(counts.below(-1, 0)).isZero();
        assertThat(counts.above(0, 0)).isZero();
        assertThat(counts.above(-1, 0)).isEqualTo(1);
    }

    @Test
    void shouldKeepTheDigitsOfSmallTails() {
        // P(Y above 20) of a Poisson with mean 1, by its own series
        double tail = 0;
        for (int y = 60; y > 20; y--) {
            double log = -1;
            for (int j = 2; j <= y; j++) {
                log -= Math.log(j);
            }
            tail += Math.exp(log);
        }

        assertThat(new OutcomeDistribution(Family.POISSON, 0).above(20, 1) / tail).isCloseTo(1, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0.5, 0.3, 0.975, 0.025, 1e-5, 1e-100, 1e-300, 1 - 1e-9 })
    void shouldInvertTheNormalTail(double p) {
        double z = NormalQuantile.upper(p);

        assertThat(Erf.erfc(z / Math.sqrt(2)) / 2 / p).isCloseTo(1, within(1e-11));
        assertThat(NormalQuantile.upper(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NormalQuantile.upper(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NormalQuantile.upper(0.025)).isCloseTo(1.959963984540054, within(1e-14));
    }

    @Test
    void shouldTakeTheDispersionOfAFit() {
        FitResult negbin = fit(Family.NEGBIN2);
        FitResult gaussian = fit(Family.GAUSSIAN);

        assertThat(OutcomeDistribution.of(negbin))
                .isEqualTo(new OutcomeDistribution(Family.NEGBIN2, negbin.dispersion().alpha()));
        assertThat(OutcomeDistribution.of(fit(Family.LOGIT))).isEqualTo(new OutcomeDistribution(Family.LOGIT, 0));
        // 60 rows of weight 1 and three parameters
        assertThat(OutcomeDistribution.of(gaussian).dispersion())
                .isCloseTo(gaussian.summary().residualVariance() * (60 - 3) / 60, within(1e-10));
    }

    private static FitResult fit(Family family) {
        return Estimator.fit(Families.panel(1, family, 12, 5), FitSpec.of("y ~ x + z", family));
    }
}
