package org.liaison.stats.panel;

import java.util.List;

import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.vcov.ParameterCovariance;

/**
 * Covariance of the parameters of a panel model as one matrix; dense parameters first, then the constant. Effects of units that
 * are conditioned on are no parameters.
 */
record UnitCovariance(double[] matrix, int size) implements ParameterCovariance {

    /** Inverse information. */
    static UnitCovariance inverse(BorderedFactor factor) {
        int p = factor.size();
        double[] matrix = new double[p * p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                matrix[a * p + b] = factor.inverse(a, b);
            }
        }
        return new UnitCovariance(matrix, p);
    }

    /** factor x inverse information x sum of s s' x inverse information, with the rows of {@code scores} as s. */
    UnitCovariance sandwich(double[][] scores, double factor) {
        double[] sum = new double[size * size];
        for (double[] score : scores) {
            double[] influence = times(score);
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    sum[a * size + b] += factor * influence[a] * influence[b];
                }
            }
        }
        return new UnitCovariance(sum, size);
    }

    @Override
    public double[][] of(List<Point> gradients) {
        List<double[]> flat = gradients.stream().map(UnitCovariance::flat).toList();
        List<double[]> products = flat.stream().map(this::times).toList();
        int c = flat.size();
        double[][] covariance = new double[c][c];
        for (int a = 0; a < c; a++) {
            for (int b = a; b < c; b++) {
                covariance[a][b] = dot(flat.get(a), products.get(b));
                covariance[b][a] = covariance[a][b];
            }
        }
        return covariance;
    }

    @Override
    public boolean isJoint() {
        return true;
    }

    private static double[] flat(Point point) {
        double[] all = new double[point.dense().length + point.group().length];
        System.arraycopy(point.dense(), 0, all, 0, point.dense().length);
        System.arraycopy(point.group(), 0, all, point.dense().length, point.group().length);
        return all;
    }

    private double[] times(double[] vector) {
        double[] product = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                product[a] += matrix[a * size + b] * vector[b];
            }
        }
        return product;
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
