package org.liaison.coding.reliability;

import java.util.stream.IntStream;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Agreement of two coders beyond chance (Cohen 1960, 1968): kappa = (p_o - p_e) / (1 - p_e), p_o the weighted share of
 * agreement and p_e the same under independent margins; the large-sample variance is that of Fleiss, Cohen and Everitt (1969,
 * Psychological Bulletin 72), as in R's {@code psych::cohen.kappa} and {@code vcd::Kappa}.
 */
final class CohenKappa {

    private static final String METHOD = "normal, standard error of Fleiss, Cohen and Everitt (1969)";

    private CohenKappa() {
    }

    /**
     * @param table how often the first coder gave the row's category and the second the column's
     * @param weighting null for the unweighted coefficient; else by order of the categories
     * @param declared whether the caller named the categories, so that those without a rating are part of the scale
     */
    static Estimate of(double[][] table, Weighting weighting, boolean declared, double confidence) {
        String name = weighting == null ? "cohen_kappa" : "weighted_kappa";
        int[] given = used(table);
        int[] used = declared ? IntStream.range(0, table.length).toArray() : given;
        int q = used.length;
        double[][] weights = weighting == null ? Weighting.identity(q)
                : weighting.matrix(IntStream.range(0, q).asDoubleStream().toArray());
        double[] rows = new double[q];
        double[] columns = new double[q];
        double n = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double cell = table[used[i]][used[j]];
                rows[i] += cell;
                columns[j] += cell;
                n += cell;
            }
        }
        if (n == 0) {
            return Estimate.undefined(name, 0, "no unit was rated by both coders");
        }
        if (given.length < 2) {
            return Estimate.undefined(name, (int) n, "no variation: both coders gave one and the same category throughout");
        }
        double[] rowCredit = new double[q];
        double[] columnCredit = new double[q];
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                observed += weights[i][j] * table[used[i]][used[j]] / n;
                expected += weights[i][j] * rows[i] * columns[j] / (n * n);
                rowCredit[i] += weights[i][j] * columns[j] / n;
                columnCredit[j] += weights[i][j] * rows[i] / n;
            }
        }
        double kappa = (observed - expected) / (1 - expected);
        double sum = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double term = weights[i][j] - (1 - kappa) * (rowCredit[i] + columnCredit[j]);
                sum += table[used[i]][used[j]] / n * term * term;
            }
        }
        double centre = observed - 2 * (1 - kappa) * expected;
        double variance = Math.max(0, sum - centre * centre) / (n * (1 - expected) * (1 - expected));
        double quantile = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
        return Estimate.symmetric(name, kappa, Math.sqrt(variance), quantile, METHOD, (int) n);
    }

    /** Categories that at least one of the two gave: one that neither uses must not stretch the scale. */
    private static int[] used(double[][] table) {
        return IntStream.range(0, table.length).filter(i -> {
            double sum = 0;
            for (int j = 0; j < table.length; j++) {
                sum += table[i][j] + table[j][i];
            }
            return sum > 0;
        }).toArray();
    }
}
