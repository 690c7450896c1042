package org.liaison.stats.optimise;

import java.util.Arrays;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;

/** Variances of the linear predictor. */
final class Leverage {

    private Leverage() {
    }

    /** For each row, d eta' H^-1 d eta with H the information given. */
    static double[] of(IndexModel model, Bordered information, BorderedFactor factor) {
        int m = information.m();
        int k = model.basis().size();
        Absorption absorption = model.absorption();
        double[] inverse = new double[m * m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                inverse[a * m + b] = factor.inverse(a, b);
            }
        }
        double[][] z = model.basis().z();
        double[] leverage = new double[model.sample().size()];
        double[] net = new double[m];
        for (int i = 0; i < leverage.length; i++) {
            Arrays.fill(net, 0);
            for (int a = 0; a < k; a++) {
                net[a] = z[a][i];
            }
            for (int[] dummy : absorption.dummies()) {
                if (dummy[i] >= 0) {
                    net[k + dummy[i]] = 1;
                }
            }
            if (absorption.groups() > 0) {
                int g = absorption.group()[i];
                leverage[i] = 1 / information.diagonal()[g];
                for (int a = 0; a < m; a++) {
                    net[a] -= information.border()[g * m + a] / information.diagonal()[g];
                }
            }
            leverage[i] += quadratic(inverse, net);
        }
        return leverage;
    }

    private static double quadratic(double[] matrix, double[] vector) {
        int m = vector.length;
        double sum = 0;
        for (int a = 0; a < m; a++) {
            double inner = 0;
            for (int b = 0; b < m; b++) {
                inner += matrix[a * m + b] * vector[b];
            }
            sum += vector[a] * inner;
        }
        return sum;
    }
}
