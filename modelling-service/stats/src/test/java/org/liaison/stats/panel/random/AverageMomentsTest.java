package org.liaison.stats.panel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Family;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.panel.RowMoments;

class AverageMomentsTest {

    @ParameterizedTest
    @CsvSource({ "POISSON, 0.4, -1", "NEGBIN1, 0.9, 0.5", "NEGBIN2, 0.6, 1", "LOGIT, 0.3, 2", "LOGIT, 2, -1", "LOGIT, 6, 3",
            "PROBIT, 0.5, 0.3", "PROBIT, 2.5, -2" })
    void shouldAverageMeanAndVarianceOverTheIntercept(Family family, double sigma, double eta) {
        double alpha = 0.7;
        Likelihood likelihood = Likelihood.of(family, new double[] { 0 });
        Mean given = likelihood.mean();
        double mean = average(sigma, u -> given.value(eta + u));
        double variance = average(sigma, u -> likelihood.variance(given.value(eta + u), alpha))
                + average(sigma, u -> given.value(eta + u) * given.value(eta + u)) - mean * mean;

        RowMoments moments = AverageMoments.of(family, sigma, alpha, new double[] { eta });

        assertThat(moments.mean()[0]).isCloseTo(mean, within(1e-12 * mean));
        assertThat(moments.variance()[0]).isCloseTo(variance, within(1e-9 * variance));
    }

    @ParameterizedTest
    @CsvSource({ "POISSON, 0.4", "LOGIT, 0.3", "LOGIT, 3", "PROBIT, 0.5", "PROBIT, 2.5" })
    void shouldGiveTheDerivativesOfTheMean(Family family, double sigma) {
        Mean mean = AverageMoments.mean(family, sigma);
        Mean wider = AverageMoments.mean(family, sigma * Math.exp(1e-5));
        Mean narrower = AverageMoments.mean(family, sigma * Math.exp(-1e-5));
        double eta = 0.7;

        assertThat(mean.extras()).isEqualTo(1);
        assertThat(mean.slope(eta)).isCloseTo(slope(mean::value, eta), within(1e-9));
        assertThat(mean.curvature(eta)).isCloseTo(slope(mean::slope, eta), within(1e-9));
        assertThat(mean.valueOn(0, eta)).isCloseTo((wider.value(eta) - narrower.value(eta)) / 2e-5, within(1e-9));
        assertThat(mean.slopeOn(0, eta)).isCloseTo((wider.slope(eta) - narrower.slope(eta)) / 2e-5, within(1e-9));
    }

    private static double slope(DoubleUnaryOperator function, double at) {
        return (function.applyAsDouble(at + 1e-5) - function.applyAsDouble(at - 1e-5)) / 2e-5;
    }

    private static double average(double sigma, DoubleUnaryOperator function) {
        double sum = 0;
        double step = 0.002;
        for (double v = -11; v < 11; v += step) {
            sum += step * Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI) * function.applyAsDouble(sigma * v);
        }
        return sum;
    }
}
