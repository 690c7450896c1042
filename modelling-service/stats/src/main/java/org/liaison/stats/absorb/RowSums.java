package org.liaison.stats.absorb;

import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.Dot;

/**
 * Sums over the rows of one block. Dummies need no multiplication: a row adds its weighted columns to the sums of its
 * level.
 */
final class RowSums {

    private final int k;
    private final int dense;
    private final double[][] z;
    private final Absorption absorption;
    private final boolean last;
    private final int m;
    private final double[] slopes;
    private final double[] right;
    private final double[] edge;
    /** Per dummy: its weight, its weighted columns, its right side, its products with the last parameter. */
    private final double[] levels;
    private final int stride;
    private final double[] pairs;
    private final Bordered matrix;
    private final double[] group;
    /** Of levels of large dimensions: weights, right sides, products with the last parameter. */
    private final double[] largeWeights;
    private final double[] largeRight;
    private final double[] largeCross;
    private final double[][] weighted;
    private final Dot dot;
    private final int most;
    private final boolean own;
    private double corner;
    private double rightLast;

    /**
     * @param matrix where sums by group go, null without outer products
     * @param group where right sides by group go, null without right sides
     * @param most rows in a chunk
     * @param own whether the sums by group are this block's own
     */
    RowSums(double[][] z, Absorption absorption, Bordered matrix, double[] group, boolean last, int most, boolean own) {
        this.z = z;
        this.k = z.length;
        this.absorption = absorption;
        this.dense = absorption.dense();
        this.last = last;
        this.m = k + dense + (last ? 1 : 0);
        this.stride = k + 3;
        this.slopes = new double[k * k];
        this.right = new double[k];
        this.edge = new double[k];
        this.levels = new double[dense * stride];
        this.pairs = absorption.dummies().length > 1 && matrix != null ? new double[dense * dense] : null;
        this.matrix = matrix;
        this.group = group;
        int levelCount = absorption.groups() - absorption.eliminated();
        this.largeWeights = matrix == null ? null : new double[levelCount];
        this.largeRight = group == null ? null : new double[levelCount];
        this.largeCross = matrix == null || !last ? null : new double[levelCount];
        this.weighted = matrix == null ? null : new double[k][most];
        this.dot = new Dot(most);
        this.most = most;
        this.own = own;
    }

    int most() {
        return most;
    }

    void add(Chunk chunk) {
        for (int a = 0; a < k; a++) {
            if (chunk.value != null) {
                right[a] += dot.of(chunk.value, z[a], chunk.from(), chunk.length());
            }
            if (chunk.cross != null) {
                edge[a] += dot.of(chunk.cross, z[a], chunk.from(), chunk.length());
            }
        }
        if (matrix != null) {
            addSlopes(chunk.weight, chunk.from(), chunk.length());
        }
        if (absorption.groups() > 0) {
            addGroups(chunk);
        }
        int[][] dummies = absorption.dummies();
        for (int d = 0; d < dummies.length; d++) {
            addLevels(dummies[d], chunk);
            for (int e = d + 1; pairs != null && e < dummies.length; e++) {
                addPairs(dummies[d], dummies[e], chunk);
            }
        }
        for (int[] level : absorption.large()) {
            addLarge(level, chunk.weight, chunk, largeWeights);
            addLarge(level, chunk.value, chunk, largeRight);
            addLarge(level, chunk.cross, chunk, largeCross);
        }
        rightLast += chunk.lastValue;
        corner += chunk.lastWeight;
    }

    private void addSlopes(double[] weight, int from, int length) {
        for (int a = 0; a < k; a++) {
            double[] product = weighted[a];
            double[] column = z[a];
            for (int j = 0; j < length; j++) {
                product[j] = weight[j] * column[from + j];
            }
            for (int b = a; b < k; b++) {
                slopes[a * k + b] += dot.of(product, z[b], from, length);
            }
        }
    }

    private void addGroups(Chunk chunk) {
        int[] codes = absorption.group();
        int start = 0;
        while (start < chunk.length()) {
            int g = codes[chunk.from() + start];
            int end = start + 1;
            while (end < chunk.length() && codes[chunk.from() + end] == g) {
                end++;
            }
            if (chunk.value != null) {
                group[g] += sum(chunk.value, start, end);
            }
            if (matrix != null) {
                int row = g * m;
                matrix.diagonal()[g] += sum(chunk.weight, start, end);
                for (int a = 0; a < k; a++) {
                    matrix.border()[row + a] += sum(weighted[a], start, end);
                }
                if (last) {
                    matrix.border()[row + m - 1] += sum(chunk.cross, start, end);
                }
            }
            start = end;
        }
    }

    private static double sum(double[] values, int start, int end) {
        double sum = 0;
        for (int j = start; j < end; j++) {
            sum += values[j];
        }
        return sum;
    }

    private void addLevels(int[] dummy, Chunk chunk) {
        int from = chunk.from();
        int length = chunk.length();
        if (matrix == null) {
            addTo(k + 1, dummy, chunk.value, from, length);
            return;
        }
        addWeights(dummy, chunk.weight, from, length);
        int a = 0;
        for (; a + 1 < k; a += 2) {
            addTo(1 + a, dummy, weighted[a], weighted[a + 1], from, length);
        }
        if (a < k) {
            addTo(1 + a, dummy, weighted[a], from, length);
        }
        if (chunk.value != null && last) {
            addTo(k + 1, dummy, chunk.value, chunk.cross, from, length);
        } else if (chunk.value != null) {
            addTo(k + 1, dummy, chunk.value, from, length);
        } else if (last) {
            addTo(k + 2, dummy, chunk.cross, from, length);
        }
    }

    private void addWeights(int[] dummy, double[] weight, int from, int length) {
        int[] codes = absorption.group();
        double[] border = matrix.border();
        for (int j = 0; j < length; j++) {
            int level = dummy[from + j];
            if (level >= 0) {
                levels[level * stride] += weight[j];
                border[codes[from + j] * m + k + level] += weight[j];
            }
        }
    }

    private void addTo(int at, int[] dummy, double[] values, int from, int length) {
        for (int j = 0; j < length; j++) {
            int level = dummy[from + j];
            if (level >= 0) {
                levels[level * stride + at] += values[j];
            }
        }
    }

    private void addTo(int at, int[] dummy, double[] values, double[] next, int from, int length) {
        for (int j = 0; j < length; j++) {
            int level = dummy[from + j];
            if (level >= 0) {
                int cell = level * stride + at;
                levels[cell] += values[j];
                levels[cell + 1] += next[j];
            }
        }
    }

    private void addLarge(int[] level, double[] values, Chunk chunk, double[] into) {
        int offset = chunk.from();
        int first = absorption.eliminated();
        for (int j = 0; values != null && j < chunk.length(); j++) {
            into[level[offset + j] - first] += values[j];
        }
    }

    private void addPairs(int[] first, int[] second, Chunk chunk) {
        for (int j = 0; j < chunk.length(); j++) {
            int a = first[chunk.from() + j];
            int b = second[chunk.from() + j];
            if (a >= 0 && b >= 0) {
                pairs[a * dense + b] += chunk.weight[j];
            }
        }
    }

    /** Adds the sums to a matrix; those by group only where they were not put there at once. */
    void addMatrix(Bordered into) {
        double[] target = into.dense();
        for (int a = 0; a < k; a++) {
            for (int b = a; b < k; b++) {
                target[a * m + b] += slopes[a * k + b];
            }
            for (int t = 0; t < dense; t++) {
                target[a * m + k + t] += levels[t * stride + 1 + a];
            }
            if (last) {
                target[a * m + m - 1] += edge[a];
            }
        }
        for (int t = 0; t < dense; t++) {
            int row = (k + t) * m;
            target[row + k + t] += levels[t * stride];
            for (int u = t + 1; pairs != null && u < dense; u++) {
                target[row + k + u] += pairs[t * dense + u];
            }
            if (last) {
                target[row + m - 1] += levels[t * stride + k + 2];
            }
        }
        if (last) {
            target[m * m - 1] += corner;
        }
        if (own) {
            add(matrix.border(), into.border());
            add(matrix.diagonal(), into.diagonal());
        }
    }

    /** Adds the right sides; those by group only where they were not put there at once. */
    void addRight(double[] denseInto, double[] groupInto) {
        for (int a = 0; a < k; a++) {
            denseInto[a] += right[a];
        }
        for (int t = 0; t < dense; t++) {
            denseInto[k + t] += levels[t * stride + k + 1];
        }
        if (last) {
            denseInto[m - 1] += rightLast;
        }
        if (own) {
            add(group, groupInto);
        }
        for (int l = 0; l < largeRight.length; l++) {
            groupInto[absorption.eliminated() + l] += largeRight[l];
        }
    }

    /** Weights of the levels of large dimensions, over all blocks. */
    static double[] levels(RowSums[] blocks) {
        double[] sum = new double[blocks[0].largeWeights.length];
        for (RowSums block : blocks) {
            add(block.largeWeights, sum);
        }
        return sum;
    }

    /** Products of the levels of large dimensions with the last parameter, over all blocks; null without one. */
    static double[] cross(RowSums[] blocks) {
        double[] sum = blocks[0].largeCross == null ? null : new double[blocks[0].largeCross.length];
        for (RowSums block : blocks) {
            if (sum != null) {
                add(block.largeCross, sum);
            }
        }
        return sum;
    }

    private static void add(double[] values, double[] into) {
        for (int i = 0; i < values.length; i++) {
            into[i] += values[i];
        }
    }
}
