package org.liaison.stats.panel;

import java.util.Arrays;
import java.util.Random;

import org.hipparchus.random.RandomDataGenerator;
import org.liaison.stats.Family;
import org.liaison.stats.design.Grouping;

/** Simulated panels as the estimators see them: two columns, a constant, units of unequal size. */
public final class Simulated {

    private Simulated() {
    }

    public static PanelData panel(long seed, Family family) {
        Random random = new Random(seed);
        RandomDataGenerator draws = new RandomDataGenerator(seed);
        int units = 12;
        int[] start = new int[units + 1];
        for (int u = 0; u < units; u++) {
            start[u + 1] = start[u] + 1 + random.nextInt(7);
        }
        int n = start[units];
        double[] z = random.doubles(2 * n).map(v -> 3 * v - 1.5).toArray();
        double[] y = new double[n];
        double[] offset = new double[n];
        double[] weights = new double[n];
        int[] codes = new int[n];
        int[] order = new int[n];
        for (int u = 0; u < units; u++) {
            double effect = 0.8 * random.nextGaussian();
            for (int i = start[u]; i < start[u + 1]; i++) {
                codes[i] = u;
                order[i] = i;
                weights[i] = 1 + random.nextInt(2);
                offset[i] = 0.3 * random.nextDouble();
                double eta = offset[i] + 0.4 + effect + 0.5 * z[2 * i] - 0.4 * z[2 * i + 1];
                boolean binary = family.outcome() == Family.Outcome.BINARY;
                y[i] = binary ? random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0
                        : draws.nextPoisson(Math.exp(eta) * draws.nextGamma(2, 0.5));
            }
        }
        double[] unitWeights = new double[units];
        Arrays.setAll(unitWeights, u -> 1 + u % 3);
        String[] names = new String[units];
        Arrays.setAll(names, u -> "u" + u);
        return new PanelData(new Grouping("unit", codes, names), order, start, 2, z, true, y, offset, weights, unitWeights);
    }

    /** The largest difference between a gradient and the slopes of the value, relative to their size. */
    public static double gradientError(Objective objective, double[] theta) {
        double[] gradient = objective.at(theta, false).gradient();
        double worst = 0;
        for (int a = 0; a < theta.length; a++) {
            double slope = (objective.at(moved(theta, a, 1e-5), false).value()
                    - objective.at(moved(theta, a, -1e-5), false).value()) / 2e-5;
            worst = Math.max(worst, Math.abs(slope - gradient[a]) / (1 + Math.abs(slope)));
        }
        return worst;
    }

    /** The largest difference between an information matrix and the slopes of the gradient, relative to their size. */
    public static double informationError(Objective objective, double[] theta) {
        int p = theta.length;
        double[] information = objective.at(theta, true).information();
        double worst = 0;
        for (int a = 0; a < p; a++) {
            double[] up = objective.at(moved(theta, a, 1e-5), false).gradient();
            double[] down = objective.at(moved(theta, a, -1e-5), false).gradient();
            for (int b = a; b < p; b++) {
                double slope = (down[b] - up[b]) / 2e-5;
                worst = Math.max(worst, Math.abs(slope - information[a * p + b]) / (1 + Math.abs(slope)));
            }
        }
        return worst;
    }

    /** The largest difference between the gradient and the weighted sum of the units' scores. */
    public static double scoreError(Objective objective, PanelData data, double[] theta) {
        double[] rest = objective.at(theta, false).gradient();
        double[][] scores = objective.scores(theta);
        for (int u = 0; u < scores.length; u++) {
            for (int a = 0; a < rest.length; a++) {
                rest[a] -= data.unitWeights()[u] * scores[u][a];
            }
        }
        return Arrays.stream(rest).map(Math::abs).max().orElseThrow();
    }

    private static double[] moved(double[] theta, int at, double by) {
        double[] moved = theta.clone();
        moved[at] += by;
        return moved;
    }
}
