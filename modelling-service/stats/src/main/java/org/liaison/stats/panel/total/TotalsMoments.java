package org.liaison.stats.panel.total;

import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.RowMoments;
import org.liaison.stats.panel.UnidentifiedMean;

/** Means and variances of rows in models of units' totals, in the order of the sample. */
public final class TotalsMoments {

    private TotalsMoments() {
    }

    /** Given its unit's total N an outcome has mean N q, q its share of exp(eta); its variance is the multinomial's. */
    public static RowMoments poisson(PanelData data, double[] eta) {
        return conditional(data, eta, false);
    }

    /** As before, with the variance of the negative hypergeometric: N q (1 - q) (L + N) / (L + 1), L the total of exp(eta). */
    public static RowMoments negBin(PanelData data, double[] eta) {
        return conditional(data, eta, true);
    }

    /** Given its unit's number of ones a row is one with the probability that it is in a set of so many rows. */
    public static RowMoments logit(PanelData data, double[] eta) {
        double[] sorted = new double[eta.length];
        for (int p = 0; p < eta.length; p++) {
            sorted[p] = eta[data.order()[p]];
        }
        double[] mean = new double[eta.length];
        double[] variance = new double[eta.length];
        for (int u = 0; u < data.units(); u++) {
            double[] probabilities = ChoiceSums.probabilities(data, u, sorted);
            int copy = 0;
            for (int p = data.start()[u]; p < data.start()[u + 1]; p++) {
                int i = data.order()[p];
                mean[i] = probabilities[copy];
                variance[i] = mean[i] * (1 - mean[i]);
                copy += (int) Math.round(data.weights()[p]);
            }
        }
        return new RowMoments(mean, variance);
    }

    /** Mean as a function of the linear predictor where only its ratios are identified. */
    public static Mean unidentified() {
        return new UnidentifiedMean();
    }

    /** Mean of the beta effects model as a function of the linear predictor. */
    public static Mean beta(TotalsFit fit) {
        return new BetaMean(Math.exp(fit.lnR()), Math.exp(fit.lnS()), 2 - fit.held());
    }

    /**
     * Moments of the beta effects model: with d the effect, the mean is l E(d) and the variance l E(d + d^2) + l^2 Var(d). Not
     * a
     * number where r is too small for them to exist: 1 for the mean, 2 for the variance.
     */
    public static RowMoments beta(TotalsFit fit, double[] eta) {
        double r = Math.exp(fit.lnR());
        double s = Math.exp(fit.lnS());
        double first = r > 1 ? s / (r - 1) : Double.NaN;
        double second = r > 2 ? first * (s + 1) / (r - 2) : Double.NaN;
        double[] mean = new double[eta.length];
        double[] variance = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            double rate = Math.exp(eta[i]);
            mean[i] = rate * first;
            variance[i] = rate * (first + second) + rate * rate * (second - first * first);
        }
        return new RowMoments(mean, variance);
    }

    private static RowMoments conditional(PanelData data, double[] eta, boolean spread) {
        double[] mean = new double[eta.length];
        double[] variance = new double[eta.length];
        for (int u = 0; u < data.units(); u++) {
            double highest = Double.NEGATIVE_INFINITY;
            double total = 0;
            for (int p = data.start()[u]; p < data.start()[u + 1]; p++) {
                highest = Math.max(highest, eta[data.order()[p]]);
                total += data.weights()[p] * data.y()[p];
            }
            double mass = 0;
            for (int p = data.start()[u]; p < data.start()[u + 1]; p++) {
                mass += data.weights()[p] * Math.exp(eta[data.order()[p]] - highest);
            }
            double level = mass * Math.exp(highest);
            for (int p = data.start()[u]; p < data.start()[u + 1]; p++) {
                int i = data.order()[p];
                double share = Math.exp(eta[i] - highest) / mass;
                mean[i] = total * share;
                variance[i] = mean[i] * (1 - share) * (spread ? (level + total) / (level + 1) : 1);
            }
        }
        return new RowMoments(mean, variance);
    }
}
