package org.liaison.stats.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Families;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.likelihood.Link;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.outcome.OutcomeDistribution;
import org.liaison.stats.summary.Inference;

/** Intervals carried over from the linear predictor, and quantiles of new outcomes. */
class RangeTest {

    @ParameterizedTest
    @CsvSource({ "LOG, 0.7, 0.2", "LOGIT, -1.2, 0.5", "PROBIT, 1.1, 0.3", "IDENTITY, -3, 2" })
    void shouldBeTheIntervalOfTheLinearPredictorCarriedOver(Link link, double eta, double errorOnEta) {
        double estimate = link.value(eta);
        double error = link.slope(eta) * errorOnEta;

        double[] range = Range.of(link, estimate, eta, error, 1.96);

        assertThat(range[0]).isCloseTo(link.value(eta - 1.96 * errorOnEta), within(1e-12));
        assertThat(range[1]).isCloseTo(link.value(eta + 1.96 * errorOnEta), within(1e-12));
    }

    @Test
    void shouldKeepAveragedProbabilitiesBetweenZeroAndOne() {
        Mean averaged = new Mean() {
            @Override
            public double value(double eta) {
                return Link.LOGIT.value(eta / 2);
            }

            @Override
            public double slope(double eta) {
                return Link.LOGIT.slope(eta / 2) / 2;
            }

            @Override
            public double curvature(double eta) {
                return Link.LOGIT.curvature(eta / 2) / 4;
            }
        };

        double[] range = Range.of(averaged, 0.9, 4.39, 0.2, 2);

        assertThat(Math.log(range[0] / (1 - range[0]))).isCloseTo(Math.log(9) - 0.4 / 0.09, within(1e-10));
        assertThat(Math.log(range[1] / (1 - range[1]))).isCloseTo(Math.log(9) + 0.4 / 0.09, within(1e-8));
    }

    /** The ends are the outcomes at which the averaged distribution function passes the tails. */
    @ParameterizedTest
    @CsvSource({ "POISSON, POOLED, 0.4", "NEGBIN2, POOLED, 0", "NEGBIN1, POOLED, 0.3", "POISSON, RANDOM, 0.2",
            "LOGIT, POOLED, 0.3" })
    void shouldEndWhereTheDistributionOfANewOutcomePassesItsTails(Family family, Effects effects, double error) {
        Frame frame = Families.panel(1, family, 12, 6);
        FitResult fit = Estimator.fit(frame, FitSpec.builder("y ~ x", family).effects(effects).unit("unit").build());
        OutcomeDistribution distribution = OutcomeDistribution.of(fit);
        Link link = family == Family.LOGIT ? Link.LOGIT : Link.LOG;
        double unit = effects == Effects.RANDOM ? fit.randomEffects().get(0).variance() : 0;
        double spread = Math.sqrt(error * error + unit);
        double eta = 1.3;

        double[] interval = new NewOutcome(fit).interval(eta, error, new Inference(0.8, null));

        assertThat(below(distribution, link, interval[0], eta, spread)).isGreaterThanOrEqualTo(0.1 - 1e-9);
        assertThat(below(distribution, link, interval[0] - 1, eta, spread)).isLessThan(0.1);
        assertThat(below(distribution, link, interval[1], eta, spread)).isGreaterThanOrEqualTo(0.9 - 1e-9);
        assertThat(below(distribution, link, interval[1] - 1, eta, spread)).isLessThan(0.9);
        double probability = new NewOutcome(fit).probability(eta, 1);
        assertThat(probability).isCloseTo(below(distribution, link, 1, eta, Math.sqrt(unit))
                - below(distribution, link, 0, eta, Math.sqrt(unit)), within(1e-7));
    }

    @Test
    void shouldAddTheVarianceOfANewAmountToThatOfItsMean() {
        FitResult fit = Estimator.fit(Families.panel(1, Family.GAUSSIAN, 12, 6), FitSpec.of("y ~ x", Family.GAUSSIAN));
        Inference inference = new Inference(0.9, null);

        double[] interval = new NewOutcome(fit).interval(5, 0.4, inference);

        double half = inference.critical() * Math.sqrt(0.16 + fit.summary().residualVariance());
        assertThat(interval[0]).isCloseTo(5 - half, within(1e-12));
        assertThat(interval[1]).isCloseTo(5 + half, within(1e-12));
    }

    /** The distribution function averaged over a normal linear predictor, by the trapezoidal rule. */
    private static double below(OutcomeDistribution distribution, Link link, double y, double eta, double spread) {
        if (spread == 0) {
            return distribution.below(y, link.value(eta));
        }
        double sum = 0;
        for (double v = -9; v < 9; v += 0.01) {
            sum += 0.01 * Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI) * distribution.below(y, link.value(eta + spread * v));
        }
        return sum;
    }
}
