package org.liaison.stats.absorb;

import org.liaison.stats.linalg.Bordered;

/** Sums over rows by group and dummy. {@code at} is where the dummies start among the dense parameters. */
public final class Effects {

    private Effects() {
    }

    /** The effects of a row: its group's plus its dummies'. */
    public static double value(Absorption absorption, int row, double[] dense, int at, double[] group) {
        double sum = absorption.groups() == 0 ? 0 : group[absorption.group()[row]];
        for (int[] dummy : absorption.dummies()) {
            if (dummy[row] >= 0) {
                sum += dense[at + dummy[row]];
            }
        }
        return sum;
    }

    /** Adds sum w_i v_i by dummy and by group. */
    public static void addScores(Absorption absorption, double[] weights, double[] values, double[] dense, int at,
            double[] group) {
        for (int i = 0; i < values.length; i++) {
            double share = weights[i] * values[i];
            if (absorption.groups() > 0) {
                group[absorption.group()[i]] += share;
            }
            for (int[] dummy : absorption.dummies()) {
                if (dummy[i] >= 0) {
                    dense[at + dummy[i]] += share;
                }
            }
        }
    }

    /** Adds the cross products of groups and dummies with weights. */
    public static void addWeights(Absorption absorption, double[] weights, Bordered into, int at) {
        int m = into.m();
        int[][] dummies = absorption.dummies();
        for (int i = 0; i < weights.length; i++) {
            int g = absorption.groups() > 0 ? absorption.group()[i] : -1;
            if (g >= 0) {
                into.diagonal()[g] += weights[i];
            }
            for (int d = 0; d < dummies.length; d++) {
                int a = dummies[d][i];
                if (a >= 0) {
                    into.border()[g * m + at + a] += weights[i];
                    for (int e = d; e < dummies.length; e++) {
                        int b = dummies[e][i];
                        if (b >= 0) {
                            into.dense()[(at + a) * m + at + b] += weights[i];
                        }
                    }
                }
            }
        }
    }

    /** Adds the cross products of groups and dummies with columns {@code z} (n x k), which stand first among the dense. */
    public static void addCross(Absorption absorption, double[] weights, double[] z, int k, Bordered into) {
        int m = into.m();
        for (int i = 0; i < weights.length; i++) {
            if (absorption.groups() > 0) {
                int row = absorption.group()[i] * m;
                for (int a = 0; a < k; a++) {
                    into.border()[row + a] += weights[i] * z[i * k + a];
                }
            }
            for (int[] dummy : absorption.dummies()) {
                int column = dummy[i] < 0 ? -1 : k + dummy[i];
                for (int a = 0; column >= 0 && a < k; a++) {
                    into.dense()[a * m + column] += weights[i] * z[i * k + a];
                }
            }
        }
    }
}
