package org.liaison.stats.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Likelihoods and their derivatives against 60-digit arithmetic. */
class LikelihoodReferenceTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/likelihood/negbin1.csv", numLinesToSkip = 1)
    void shouldKeepTheDigitsOfTheNegativeBinomial1(double y, double eta, double lnAlpha, double logLik, double score,
            double weight, double dispersionScore, double cross, double dispersionWeight) {
        double[] outcome = { y };
        RowTerms rows = RowTerms.of(1, true);

        new NegBin1(outcome).at(lnAlpha).evaluate(new double[] { eta }, 0, 1, rows);

        double mu = Math.exp(eta);
        double alpha = Math.exp(lnAlpha);
        // Differences of terms of the size of y and mu lose their leading digits, in any form.
        double scale = (y + mu * Math.min(1, Math.log1p(alpha) / alpha)) * 1e-15;
        double small = Math.min(1, alpha * (y / mu + y + 1));
        assertThat(rows.logLik()[0]).isCloseTo(logLik, within(5e-15 * (1 + Math.abs(logLik) + y * (2 + Math.log(y + 1)
                + Math.abs(eta)) + mu)));
        assertThat(rows.score()[0]).isCloseTo(score, within(10 * scale + 1e-14 * Math.abs(score)));
        assertThat(rows.weight()[0]).isCloseTo(weight, within(10 * scale + 1e-13 * Math.abs(weight)));
        assertThat(rows.dispersionScore()[0]).isCloseTo(dispersionScore, within(30 * scale * small + 1e-13 * Math.abs(
                dispersionScore)));
        assertThat(rows.cross()[0]).isCloseTo(cross, within(100 * scale * small + 1e-13 * Math.abs(cross)));
        assertThat(rows.dispersionWeight()[0]).isCloseTo(dispersionWeight, within(100 * scale * small + 1e-13 * Math.abs(
                dispersionWeight)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/likelihood/probit.csv", numLinesToSkip = 1)
    void shouldKeepTheDigitsOfTheProbitInBothTails(double eta, double logLik, double score, double weight) {
        RowTerms rows = RowTerms.of(2, false);

        new Probit(new double[] { 1, 0 }).at(0).evaluate(new double[] { eta, -eta }, 0, 2, rows);

        // exp(-eta^2/2) carries the rounding of its argument
        double relative = 4e-15 + 2e-16 * eta * eta;
        for (int i = 0; i < 2; i++) {
            assertThat(rows.logLik()[i] / logLik).isCloseTo(1, within(relative));
            assertThat(Math.abs(rows.score()[i]) / score).isCloseTo(1, within(relative));
            assertThat(rows.weight()[i] / weight).isCloseTo(1, within(relative + 1e-13));
        }
        assertThat(rows.mu()[1]).isCloseTo(1 - rows.mu()[0], within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({ "0.5, 0.3", "3, 1", "40, 0.02", "12, 30", "0.001, 5", "800, 3" })
    void shouldExpectTheInformationOfTheNegativeBinomial1(double mu, double alpha) {
        double eta = Math.log(mu);
        double[] y = new double[(int) (mu + 60 * Math.sqrt(mu * (1 + alpha)) + 50 * alpha + 100)];
        double[] etas = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = i;
            etas[i] = eta;
        }
        RowTerms rows = RowTerms.of(y.length, true);
        NegBin1 likelihood = new NegBin1(y);
        likelihood.at(Math.log(alpha)).evaluate(etas, 0, y.length, rows);
        double total = 0;
        double[] means = new double[3];
        for (int i = 0; i < y.length; i++) {
            double p = Math.exp(rows.logLik()[i]);
            total += p;
            means[0] += p * rows.weight()[i];
            means[1] += p * rows.cross()[i];
            means[2] += p * rows.dispersionWeight()[i];
        }
        RowTerms expected = RowTerms.of(1, true);

        likelihood.expect(new double[] { eta }, alpha, expected);

        assertThat(total).isCloseTo(1, within(1e-11));
        assertThat(expected.weight()[0] / means[0]).isCloseTo(1, within(1e-10));
        assertThat(expected.cross()[0]).isCloseTo(means[1], within(1e-10 * means[0]));
        assertThat(expected.dispersionWeight()[0] / means[2]).isCloseTo(1, within(1e-9));
        assertThat(likelihood.expectedWeight(eta, alpha)).isEqualTo(expected.weight()[0]);
    }
}
