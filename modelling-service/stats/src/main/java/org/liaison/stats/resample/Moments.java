package org.liaison.stats.resample;

import java.util.Arrays;

/** Covariances of replicated values. */
final class Moments {

    private Moments() {
    }

    /** Covariance matrix of series of equal length, with the divisor length - 1. */
    static double[][] covariance(double[][] series) {
        int c = series.length;
        double[][] covariance = new double[c][c];
        double[] mean = Arrays.stream(series).mapToDouble(values -> Arrays.stream(values).average().orElse(Double.NaN))
                .toArray();
        for (int a = 0; a < c; a++) {
            for (int b = a; b < c; b++) {
                double sum = 0;
                for (int r = 0; r < series[a].length; r++) {
                    sum += (series[a][r] - mean[a]) * (series[b][r] - mean[b]);
                }
                covariance[a][b] = sum / (series[a].length - 1);
                covariance[b][a] = covariance[a][b];
            }
        }
        return covariance;
    }
}
