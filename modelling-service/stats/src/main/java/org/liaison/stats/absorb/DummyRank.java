package org.liaison.stats.absorb;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.liaison.stats.design.Grouping;

/**
 * Finds dummies of the further dimensions that are linear combinations of the eliminated dimension and of dummies before
 * them: a Cholesky factorisation in order, of the dummies' cross products net of the eliminated dimension.
 */
final class DummyRank {

    private static final double TOLERANCE = 1e-9;

    private DummyRank() {
    }

    /** Per further dimension, a running number for each level that stays, -1 for the others; first levels go first. */
    static int[][] independent(List<Grouping> dimensions, double[] weights) {
        int further = dimensions.size() - 1;
        int[] start = new int[further + 1];
        for (int d = 0; d < further; d++) {
            start[d + 1] = start[d] + dimensions.get(d + 1).size();
        }
        boolean[] independent = further == 1 ? ofPair(dimensions.get(0), dimensions.get(1))
                : factor(netCrossProducts(dimensions, weights, start), order(start));
        int[][] index = new int[further][];
        int next = 0;
        for (int d = 0; d < further; d++) {
            index[d] = new int[start[d + 1] - start[d]];
            for (int level = 0; level < index[d].length; level++) {
                index[d][level] = independent[start[d] + level] ? next++ : -1;
            }
        }
        return index;
    }

    /** Of two dimensions every connected component has one dependent level: the first, elsewhere the last. */
    private static boolean[] ofPair(Grouping eliminated, Grouping other) {
        Components components = new Components(eliminated.codes(), eliminated.size(), other.codes(), other.size());
        boolean[] independent = new boolean[other.size()];
        Set<Integer> seen = new HashSet<>(Set.of(components.ofSecond(0)));
        for (int level = other.size() - 1; level > 0; level--) {
            independent[level] = !seen.add(components.ofSecond(level));
        }
        return independent;
    }

    private static double[][] netCrossProducts(List<Grouping> dimensions, double[] weights, int[] start) {
        int total = start[start.length - 1];
        Grouping eliminated = dimensions.get(0);
        double[][] cross = new double[total][total];
        double[][] border = new double[eliminated.size()][total];
        double[] size = new double[eliminated.size()];
        for (int i = 0; i < weights.length; i++) {
            int g = eliminated.codes()[i];
            size[g] += weights[i];
            for (int d = 0; d < start.length - 1; d++) {
                int a = start[d] + dimensions.get(d + 1).codes()[i];
                border[g][a] += weights[i];
                for (int e = 0; e < start.length - 1; e++) {
                    cross[a][start[e] + dimensions.get(e + 1).codes()[i]] += weights[i];
                }
            }
        }
        for (int g = 0; g < size.length; g++) {
            for (int a = 0; a < total; a++) {
                if (border[g][a] != 0) {
                    double share = border[g][a] / size[g];
                    for (int b = 0; b < total; b++) {
                        cross[a][b] -= share * border[g][b];
                    }
                }
            }
        }
        return cross;
    }

    /** Every level but the first of its dimension, then the first ones, which are so found dependent. */
    private static int[] order(int[] start) {
        int[] order = new int[start[start.length - 1]];
        int at = 0;
        for (int d = 0; d < start.length - 1; d++) {
            for (int a = start[d] + 1; a < start[d + 1]; a++) {
                order[at++] = a;
            }
        }
        for (int d = 0; d < start.length - 1; d++) {
            order[at++] = start[d];
        }
        return order;
    }

    private static boolean[] factor(double[][] matrix, int[] order) {
        int n = order.length;
        boolean[] independent = new boolean[n];
        double[][] factor = new double[n][];
        int rank = 0;
        double[] scale = new double[n];
        Arrays.setAll(scale, a -> Math.max(matrix[a][a], 1));
        int[] kept = new int[n];
        for (int a : order) {
            double[] row = new double[rank + 1];
            double pivot = matrix[a][a];
            for (int j = 0; j < rank; j++) {
                double sum = matrix[a][kept[j]];
                for (int l = 0; l < j; l++) {
                    sum -= row[l] * factor[j][l];
                }
                row[j] = sum / factor[j][j];
                pivot -= row[j] * row[j];
            }
            if (pivot > TOLERANCE * scale[a]) {
                row[rank] = Math.sqrt(pivot);
                factor[rank] = row;
                kept[rank++] = a;
                independent[a] = true;
            }
        }
        return independent;
    }
}
