package org.liaison.stats.absorb;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.liaison.stats.Frame;
import org.liaison.stats.design.Sample;

/**
 * Rows with whole-number columns and weights, whose sums are exact in any order, and the full vector of derivatives of the
 * linear predictor that fixed effects stand for: columns, dense dummies, groups.
 */
record EffectsDesign(double[][] z, Absorption absorption, double[] weight, double[] value, double[] cross, double[] corner) {

    /** Levels of the dimensions are drawn at random, the first rows visit every level. */
    static EffectsDesign random(long seed, int rows, int columns, int... levels) {
        Random random = new Random(seed);
        Frame.Builder frame = Frame.builder(rows);
        for (int d = 0; d < levels.length; d++) {
            int size = levels[d];
            double[] column = new double[rows];
            Arrays.setAll(column, i -> i < size ? i : random.nextInt(size));
            frame.number("d" + d, column);
        }
        return of(frame.build(), random, columns, levels.length);
    }

    static EffectsDesign of(Frame frame, Random random, int columns, int dimensions) {
        int rows = frame.rows();
        int[] all = new int[rows];
        Arrays.setAll(all, i -> i);
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        Sample sample = new Sample(frame, all, ones, ones, new double[rows], null);
        List<String> names = frame.names().subList(0, dimensions);
        Absorption absorption = names.isEmpty() ? Absorption.constant(rows, true)
                : Absorption.of(Absorption.sorted(sample, names), names);
        double[][] z = new double[columns][];
        for (int a = 0; a < columns; a++) {
            z[a] = whole(random, rows, -9, 10);
        }
        return new EffectsDesign(z, absorption, whole(random, rows, 1, 5), whole(random, rows, -5, 6),
                whole(random, rows, -3, 4), whole(random, rows, 50, 60));
    }

    private static double[] whole(Random random, int rows, int from, int to) {
        return random.ints(rows, from, to).asDoubleStream().toArray();
    }

    RowPass pass(boolean matrix, boolean right, boolean last) {
        return new RowPass(z, absorption, matrix, right, last).run(chunk -> {
            for (int j = 0, i = chunk.from(); j < chunk.length(); j++, i++) {
                if (matrix) {
                    chunk.weight[j] = weight[i];
                }
                if (right) {
                    chunk.value[j] = value[i];
                    chunk.lastValue += 2 * value[i];
                }
                if (matrix && last) {
                    chunk.cross[j] = cross[i];
                    chunk.lastWeight += corner[i];
                }
                chunk.total += weight[i] * value[i];
            }
        });
    }

    /** Columns and dummies of a row. */
    double[] dense(int row) {
        double[] dense = new double[z.length + absorption.dense()];
        for (int a = 0; a < z.length; a++) {
            dense[a] = z[a][row];
        }
        for (int[] dummy : absorption.dummies()) {
            if (dummy[row] >= 0) {
                dense[z.length + dummy[row]] = 1;
            }
        }
        return dense;
    }

    /** Groups of a row. */
    double[] groups(int row) {
        double[] groups = new double[absorption.groups()];
        if (absorption.group() != null) {
            groups[absorption.group()[row]] = 1;
        }
        for (int[] level : absorption.large()) {
            groups[level[row]] = 1;
        }
        return groups;
    }

    int rows() {
        return weight.length;
    }
}
