package org.liaison.stats.likelihood;

/**
 * Log-likelihood of each row and its derivatives; arrays of the sample's length.
 *
 * @param mu mean
 * @param logLik log-likelihood
 * @param score d/d eta
 * @param weight -d2/d eta2
 * @param dispersionScore d/d ln(alpha)
 * @param cross -d2/d eta d ln(alpha)
 * @param dispersionWeight -d2/d ln(alpha)2
 */
public record RowTerms(double[] mu, double[] logLik, double[] score, double[] weight, double[] dispersionScore, double[] cross,
        double[] dispersionWeight) {

    /** Empty arrays for {@code n} rows. */
    public static RowTerms of(int n, boolean dispersion) {
        int d = dispersion ? n : 0;
        return new RowTerms(new double[n], new double[n], new double[n], new double[n], new double[d], new double[d],
                new double[d]);
    }

    /** Weighted sum of the log-likelihoods, compensated for rounding (Neumaier). */
    public double total(double[] weights) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < weights.length; i++) {
            double value = weights[i] * logLik[i];
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return sum + lost;
    }
}
