package org.liaison.stats.panel.random;

import org.liaison.stats.Family;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.panel.GammaSums;

/**
 * Derivatives of the curvature of a row's log-likelihood, which the mode of a random intercept and the width of the
 * integrand depend on: the third with respect to eta, and that of the second with respect to ln(alpha).
 */
@FunctionalInterface
interface Thirds {

    /**
     * Fills the derivatives of rows {@code from} to before {@code to}, whose terms are given.
     *
     * @param third d3/d eta3
     * @param onLnAlpha d3/d eta2 d ln(alpha), untouched without dispersion
     */
    void evaluate(double[] y, double alpha, RowTerms rows, int from, int to, double[] third, double[] onLnAlpha);

    /** Those of a family. */
    static Thirds of(Family family) {
        return switch (family) {
            case POISSON -> Thirds::poisson;
            case NEGBIN1 -> Thirds::negBin1;
            case NEGBIN2 -> Thirds::negBin2;
            case LOGIT -> Thirds::logit;
            case PROBIT -> Thirds::probit;
            case GAUSSIAN -> throw new IllegalArgumentException("The Gaussian needs no quadrature.");
        };
    }

    /** Poisson. */
    private static void poisson(double[] y, double alpha, RowTerms rows, int from, int to, double[] third, double[] onLnAlpha) {
        for (int i = from; i < to; i++) {
            third[i] = -rows.mu()[i];
        }
    }

    /** Negative binomial 2. */
    private static void negBin2(double[] y, double alpha, RowTerms rows, int from, int to, double[] third, double[] onLnAlpha) {
        for (int i = from; i < to; i++) {
            double mu = rows.mu()[i];
            double d = 1 + alpha * mu;
            double ratio = mu / d;
            double tail = (1 + alpha * y[i]) / d;
            third[i] = -ratio * tail * (1 - alpha * mu) / d;
            onLnAlpha[i] = -ratio * alpha * (y[i] - 2 * mu * tail) / d;
        }
    }

    /** Negative binomial 1; through its shape mu / alpha. */
    private static void negBin1(double[] y, double alpha, RowTerms rows, int from, int to, double[] third, double[] onLnAlpha) {
        GammaSums sums = new GammaSums();
        double ratio = Math.log1p(alpha) / alpha;
        for (int i = from; i < to; i++) {
            double mu = rows.mu()[i];
            double shape = mu / alpha;
            sums.compute(shape, y[i]);
            third[i] = shape * (sums.first - shape * (3 * sums.second - 2 * shape * sums.third)) - mu * ratio;
            onLnAlpha[i] = -third[i] - mu / (1 + alpha);
        }
    }

    /** Logit. */
    private static void logit(double[] y, double alpha, RowTerms rows, int from, int to, double[] third, double[] onLnAlpha) {
        for (int i = from; i < to; i++) {
            third[i] = -rows.weight()[i] * (1 - 2 * rows.mu()[i]);
        }
    }

    /** Probit: with the inverse Mills ratio m at t the curvature is -m (t + m), so that no density is needed again. */
    private static void probit(double[] y, double alpha, RowTerms rows, int from, int to, double[] third, double[] onLnAlpha) {
        for (int i = from; i < to; i++) {
            double m = Math.abs(rows.score()[i]);
            double weight = rows.weight()[i];
            double size = m == 0 ? 0 : weight * (weight / m + m) - m;
            third[i] = y[i] > 0 ? size : -size;
        }
    }
}
