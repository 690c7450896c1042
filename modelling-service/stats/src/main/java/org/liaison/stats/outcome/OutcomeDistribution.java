package org.liaison.stats.outcome;

import java.util.Arrays;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.likelihood.Gaussian;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.RowTerms;

/**
 * Distribution of an outcome given its linear predictor or mean, at an estimated dispersion.
 *
 * @param family Poisson where the dispersion of a negative binomial is zero
 * @param dispersion alpha of a negative binomial, variance of a normal; 0 where there is none
 */
public record OutcomeDistribution(Family family, double dispersion) {

    /** That of a fit; the variance of a normal is the mean square of its residuals, as in the likelihood. */
    public static OutcomeDistribution of(FitResult fit) {
        Family family = fit.spec().family();
        if (family == Family.GAUSSIAN) {
            double[] weights = fit.model().reported().weights();
            double square = 0;
            for (int i = 0; i < weights.length; i++) {
                square += weights[i] * fit.observations().residual()[i] * fit.observations().residual()[i];
            }
            return new OutcomeDistribution(family, square / Arrays.stream(weights).sum());
        }
        double alpha = fit.dispersion() == null ? 0 : fit.dispersion().alpha();
        return new OutcomeDistribution(family.hasDispersion() && alpha == 0 ? Family.POISSON : family, alpha);
    }

    /** Whether single values have a probability. */
    public boolean isDiscrete() {
        return family != Family.GAUSSIAN;
    }

    /** Whether outcomes are counts. */
    public boolean isCount() {
        return family.isLogLinear();
    }

    /** Log-likelihood of outcomes at their linear predictors; that of a zero with mean zero is 0. */
    public double[] logLik(double[] y, double[] eta) {
        RowTerms rows = RowTerms.of(y.length, family.hasDispersion());
        likelihood(y).at(Math.log(dispersion)).evaluate(eta, 0, y.length, rows);
        for (int i = 0; i < y.length; i++) {
            if (Double.isInfinite(eta[i])) {
                boolean certain = eta[i] < 0 == (y[i] == 0);
                rows.logLik()[i] = certain ? 0 : Double.NEGATIVE_INFINITY;
            }
        }
        return rows.logLik();
    }

    /** P(Y at most y) for a mean. */
    public double below(double y, double mu) {
        if (mu == 0) {
            return y >= 0 ? 1 : 0;
        }
        return switch (family) {
            case POISSON -> y < 0 ? 0 : Gamma.regularizedGammaQ(y + 1, mu);
            case NEGBIN1, NEGBIN2 -> y < 0 ? 0 : Beta.regularizedBeta(success(mu), size(mu), y + 1);
            case LOGIT, PROBIT -> y < 0 ? 0 : y < 1 ? 1 - mu : 1;
            case GAUSSIAN -> Erf.erfc((mu - y) / Math.sqrt(2 * dispersion)) / 2;
        };
    }

    /** P(Y above y) for a mean; keeps its digits where it is small. */
    public double above(double y, double mu) {
        if (mu == 0) {
            return y >= 0 ? 0 : 1;
        }
        return switch (family) {
            case POISSON -> y < 0 ? 1 : Gamma.regularizedGammaP(y + 1, mu);
            case NEGBIN1, NEGBIN2 -> y < 0 ? 1 : Beta.regularizedBeta(failure(mu), y + 1, size(mu));
            case LOGIT, PROBIT -> y < 0 ? 1 : y < 1 ? mu : 0;
            case GAUSSIAN -> Erf.erfc((y - mu) / Math.sqrt(2 * dispersion)) / 2;
        };
    }

    private Likelihood likelihood(double[] y) {
        return family == Family.GAUSSIAN ? new Gaussian(y, dispersion) : Likelihood.of(family, y);
    }

    /** Number of failures to be waited for, 1/alpha or mu/alpha. */
    private double size(double mu) {
        return family == Family.NEGBIN1 ? mu / dispersion : 1 / dispersion;
    }

    private double success(double mu) {
        return 1 / (1 + odds(mu));
    }

    private double failure(double mu) {
        return odds(mu) / (1 + odds(mu));
    }

    /** Variance over mean, less 1. */
    private double odds(double mu) {
        return family == Family.NEGBIN1 ? dispersion : dispersion * mu;
    }
}
