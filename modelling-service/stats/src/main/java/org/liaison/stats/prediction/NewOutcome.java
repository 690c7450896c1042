package org.liaison.stats.prediction;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.likelihood.Link;
import org.liaison.stats.outcome.OutcomeDistribution;
import org.liaison.stats.summary.Inference;

/**
 * Distribution of a new outcome: the family's at the estimated dispersion, averaged over the estimate's normal distribution on
 * the
 * scale of the link and over a random intercept, whose unit is taken as a new one.
 */
final class NewOutcome {

    /** Enough for a spread of the linear predictor of several units. */
    private static final GaussIntegrator HERMITE = new GaussIntegratorFactory().hermite(41);
    /** Counts beyond this are not told apart. */
    private static final double MOST = 1e15;

    private final Family family;
    private final OutcomeDistribution distribution;
    private final Link link;
    private final double unitVariance;
    private final double residualVariance;

    NewOutcome(FitResult fit) {
        this.family = fit.spec().family();
        if (fit.spec().effects() == Effects.RANDOM_BETA) {
            throw SpecificationException.field("interval", "Distributions of new outcomes are not there for 'random_beta'.");
        }
        this.distribution = family == Family.GAUSSIAN ? null : OutcomeDistribution.of(fit);
        this.link = family.isLogLinear() ? Link.LOG : family == Family.PROBIT ? Link.PROBIT : Link.LOGIT;
        boolean gaussian = fit.spec().effects().isGaussianIntercept();
        this.unitVariance = gaussian ? fit.randomEffects().get(0).variance() : 0;
        this.residualVariance = family == Family.GAUSSIAN ? fit.summary().residualVariance() : 0;
    }

    /** Interval that holds a new outcome with the level of the inference. */
    double[] interval(double eta, double error, Inference inference) {
        double spread = Math.sqrt(error * error + unitVariance + residualVariance);
        if (family == Family.GAUSSIAN) {
            return Range.plain(eta, inference.critical() * spread);
        }
        double tail = (1 - inference.level()) / 2;
        return new double[] { quantile(eta, spread, tail), quantile(eta, spread, 1 - tail) };
    }

    /** Probability of a count at the estimates. */
    double probability(double eta, int count) {
        return average(eta, Math.sqrt(unitVariance), at -> Math.exp(distribution.logLik(new double[] { count },
                new double[] { at })[0]));
    }

    /** The smallest outcome that is not exceeded with a probability of at least {@code p}. */
    private double quantile(double eta, double spread, double p) {
        double high = 1;
        while (high < MOST && below(high, eta, spread) < p) {
            high *= 2;
        }
        double low = -1;
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (below(middle, eta, spread) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double below(double y, double eta, double spread) {
        return average(eta, spread, at -> distribution.below(y, link.value(at)));
    }

    private static double average(double eta, double spread, DoubleUnaryOperator function) {
        if (spread == 0) {
            return function.applyAsDouble(eta);
        }
        double[] terms = new double[HERMITE.getNumberOfPoints()];
        Arrays.setAll(terms, node -> HERMITE.getWeight(node)
                * function.applyAsDouble(eta + Math.sqrt(2) * spread * HERMITE.getPoint(node)));
        return Arrays.stream(terms).sum() / Math.sqrt(Math.PI);
    }
}
