package org.liaison.stats.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Family;
import org.liaison.stats.Family.Outcome;

/** Means, variances, expected information, deviances and residuals follow from the likelihood of each family. */
class FamilyMomentsTest {

    private static final double ALPHA = 0.7;

    static Stream<Arguments> points() {
        return Arrays.stream(Family.values()).filter(family -> family != Family.GAUSSIAN)
                .flatMap(family -> DoubleStream.of(-1.7, 0, 0.4, 2.3).mapToObj(eta -> Arguments.of(family, eta)));
    }

    @ParameterizedTest
    @MethodSource("points")
    void shouldHaveTheMomentsOfItsProbabilities(Family family, double eta) {
        int most = family.outcome() == Outcome.BINARY ? 2 : 400;
        double[] y = IntStream.range(0, most).asDoubleStream().toArray();
        Likelihood likelihood = Likelihood.of(family, y);
        RowTerms rows = rows(likelihood, y, eta);
        double mu = likelihood.mean().value(eta);
        double[] sums = new double[5];

        for (int i = 0; i < most; i++) {
            double p = Math.exp(rows.logLik()[i]);
            sums[0] += p;
            sums[1] += p * y[i];
            sums[2] += p * (y[i] - mu) * (y[i] - mu);
            sums[3] += p * rows.weight()[i];
            sums[4] += p * rows.score()[i];
        }

        assertThat(sums[0]).isCloseTo(1, within(1e-12));
        assertThat(sums[1]).isCloseTo(mu, within(1e-11));
        assertThat(likelihood.variance(mu, ALPHA)).isCloseTo(sums[2], within(1e-10));
        assertThat(likelihood.expectedWeight(eta, ALPHA)).isCloseTo(sums[3], within(1e-11));
        assertThat(likelihood.steadyWeight(eta, ALPHA)).isGreaterThanOrEqualTo(Math.max(1e-9, sums[3] * (1 - 1e-12)));
        assertThat(sums[4]).isCloseTo(0, within(1e-11));
        assertThat(rows.mu()).containsOnly(rows.mu()[0]);
        assertThat(rows.mu()[0]).isCloseTo(mu, within(1e-14 * mu));
        RowTerms expected = RowTerms.of(1, true);
        likelihood.expect(new double[] { eta }, ALPHA, expected);
        assertThat(expected.weight()[0]).isEqualTo(likelihood.expectedWeight(eta, ALPHA));
        assertThat(likelihood.isOrthogonal()).isEqualTo(family != Family.NEGBIN1);
        assertThat(likelihood.isBinary()).isEqualTo(family.outcome() == Outcome.BINARY);
        assertThat(likelihood.hasDispersion()).isEqualTo(family.hasDispersion());
    }

    @ParameterizedTest
    @MethodSource("points")
    void shouldMeasureResidualsByVarianceAndBySaturatedLikelihood(Family family, double eta) {
        double[] y = family.outcome() == Outcome.BINARY ? new double[] { 0, 1 } : new double[] { 0, 1, 2, 9 };
        Likelihood likelihood = Likelihood.of(family, y);
        double mu = likelihood.mean().value(eta);
        RowTerms rows = rows(likelihood, y, eta);

        for (int i = 0; i < y.length; i++) {
            double pearson = likelihood.pearson(y[i], mu, eta, ALPHA);
            assertThat(pearson).isCloseTo((y[i] - mu) / Math.sqrt(likelihood.variance(mu, ALPHA)), within(1e-12));
            double deviance = 2 * (saturated(family, y[i], mu) - rows.logLik()[i]);
            assertThat(likelihood.deviance(y[i], mu, ALPHA)).isCloseTo(deviance, within(1e-11));
            assertThat(likelihood.devianceAt(y[i], mu, eta, ALPHA)).isCloseTo(deviance, within(1e-11));
        }
    }

    /** Log-likelihood at mean y; of negative binomial 1 as a negative binomial 2 with the row's own dispersion. */
    private static double saturated(Family family, double y, double mu) {
        if (family.outcome() == Outcome.BINARY) {
            return 0;
        }
        double alpha = family == Family.POISSON ? 1e-12 : family == Family.NEGBIN1 ? ALPHA / mu : ALPHA;
        RowTerms rows = RowTerms.of(1, true);
        new NegBin2(new double[] { y }).at(Math.log(alpha)).evaluate(new double[] { Math.log(Math.max(y, 1e-30)) }, 0, 1, rows);
        return rows.logLik()[0];
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void shouldDifferentiateTheMean(Link link) {
        double h = 1e-5;
        for (double eta : new double[] { -6, -1.2, 0, 0.3, 2.5, 5 }) {
            assertThat((link.value(eta + h) - link.value(eta - h)) / (2 * h)).isCloseTo(link.slope(eta),
                    within(1e-9 * (1 + link.slope(eta))));
            assertThat((link.slope(eta + h) - link.slope(eta - h)) / (2 * h)).isCloseTo(link.curvature(eta),
                    within(1e-9 * (1 + Math.abs(link.curvature(eta)))));
        }
        assertThat(link.isRatio()).isEqualTo(link == Link.LOG || link == Link.LOGIT);
    }

    @Test
    void shouldMeasureGaussianRowsByTheirVariance() {
        double[] y = { 3, -1 };
        RowTerms rows = RowTerms.of(2, false);
        Gaussian likelihood = new Gaussian(y, 4);

        likelihood.at(0).evaluate(new double[] { 1, 1 }, 0, 2, rows);

        assertThat(rows.score()).containsExactly(0.5, -0.5);
        assertThat(rows.weight()).containsExactly(0.25, 0.25);
        assertThat(rows.logLik()[0]).isCloseTo(-0.5 - Math.log(8 * Math.PI) / 2, within(1e-15));
        assertThat(rows.mu()).containsExactly(1, 1);
        assertThat(likelihood.deviance(3, 1, 0)).isEqualTo(4);
        assertThat(likelihood.pearson(3, 1, 1, 0)).isEqualTo(2);
        assertThat(likelihood.variance(1, 0)).isEqualTo(4);
        assertThat(likelihood.expectedWeight(1, 0)).isEqualTo(0.25);
        assertThat(likelihood.mean()).isEqualTo(Link.IDENTITY);
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "LOGIT", "PROBIT" })
    void shouldNotLoseResidualsWhereProbabilitiesRoundToOne(Family family) {
        Likelihood likelihood = Likelihood.of(family, new double[] { 0, 1 });
        double eta = family == Family.LOGIT ? 60 : 12;
        RowTerms rows = RowTerms.of(2, false);

        likelihood.at(0).evaluate(new double[] { eta, eta }, 0, 2, rows);

        for (int y = 0; y < 2; y++) {
            assertThat(likelihood.devianceAt(y, 1, eta, 0)).isCloseTo(-2 * rows.logLik()[y], within(1e-9)).isPositive();
        }
        // (1 - p) / p of the other outcome, by the tail
        double odds = Math.exp(rows.logLik()[0]);
        assertThat(likelihood.pearson(1, 1, eta, 0) / Math.sqrt(odds)).isCloseTo(1, within(1e-9));
        assertThat(likelihood.pearson(0, 1, eta, 0) * Math.sqrt(odds)).isCloseTo(-1, within(1e-9));
    }

    @Test
    void shouldSumLogLikelihoodsWithoutLosingSmallOnes() {
        double[] values = { 1e17, 3, -1e17, 1e-3, 7 };
        double[] weights = { 1, 2, 1, 4, 1 };
        RowTerms rows = new RowTerms(null, values, null, null, null, null, null);
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            exact = exact.add(new BigDecimal(values[i]).multiply(new BigDecimal(weights[i])));
        }

        assertThat(rows.total(weights)).isEqualTo(exact.doubleValue());
    }

    private static RowTerms rows(Likelihood likelihood, double[] y, double eta) {
        double[] etas = new double[y.length];
        Arrays.fill(etas, eta);
        RowTerms rows = RowTerms.of(y.length, true);
        likelihood.at(Math.log(ALPHA)).evaluate(etas, 0, y.length, rows);
        return rows;
    }
}
