package org.liaison.stats.absorb;

import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.Dot;

/**
 * Weighted normal equations of columns, dummies and the levels of large dimensions, net of the eliminated dimension: their
 * product with a vector, by one pass over the rows. Vectors hold the dense unknowns, then the levels.
 */
final class NormalEquations {

    private final LargeEffects effects;
    private final Absorption absorption;
    private final double[] diagonal;
    private final double[] work;
    private final int k;
    private final int dense;

    NormalEquations(LargeEffects effects, Bordered matrix) {
        this.effects = effects;
        this.absorption = effects.absorption();
        this.diagonal = matrix.diagonal();
        this.work = new double[effects.weights().length];
        this.k = effects.z().length;
        this.dense = k + absorption.dense();
    }

    /** Number of unknowns. */
    int size() {
        return dense + effects.sums().length;
    }

    /** The product of the matrix with x. */
    double[] times(double[] x) {
        double[][] parts = new double[absorption.blocks().count()][];
        absorption.blocks().each((block, from, to) -> {
            fill(x, from, to);
            centre(from, to);
            parts[block] = sums(from, to);
        });
        return total(parts);
    }

    /** By dense unknown and level, the sums of what the eliminated groups' values come to in their rows. */
    double[] ofGroups(double[] values) {
        double[][] parts = new double[absorption.blocks().count()][];
        absorption.blocks().each((block, from, to) -> {
            for (int i = from; i < to; i++) {
                work[i] = effects.weights()[i] * values[absorption.group()[i]];
            }
            parts[block] = sums(from, to);
        });
        return total(parts);
    }

    /** By eliminated group, the weighted sum of the linear predictor of x. */
    double[] byGroup(double[] x) {
        double[] sums = new double[diagonal.length];
        absorption.blocks().each((block, from, to) -> {
            fill(x, from, to);
            for (int i = from; i < to; i++) {
                sums[absorption.group()[i]] += effects.weights()[i] * work[i];
            }
        });
        return sums;
    }

    /** The diagonal by level. */
    double[] levels() {
        double[][] lost = new double[absorption.blocks().count()][];
        absorption.blocks().each((block, from, to) -> {
            lost[block] = new double[effects.sums().length];
            double[] inGroup = new double[effects.sums().length];
            for (int[] level : absorption.large()) {
                lose(level, from, to, inGroup, lost[block]);
            }
        });
        double[] levels = effects.sums().clone();
        for (double[] part : lost) {
            for (int l = 0; l < levels.length; l++) {
                levels[l] -= part[l];
            }
        }
        return levels;
    }

    private void lose(int[] level, int from, int to, double[] inGroup, double[] lost) {
        int first = absorption.eliminated();
        int[] group = absorption.group();
        for (int start = from; start < to;) {
            int end = start;
            for (; end < to && group[end] == group[start]; end++) {
                inGroup[level[end] - first] += effects.weights()[end];
            }
            for (int i = start; i < end; i++) {
                double weight = inGroup[level[i] - first];
                lost[level[i] - first] += weight * weight / diagonal[group[i]];
                inGroup[level[i] - first] = 0;
            }
            start = end;
        }
    }

    private void fill(double[] x, int from, int to) {
        int offset = dense - absorption.eliminated();
        for (int i = from; i < to; i++) {
            work[i] = 0;
        }
        for (int[] level : absorption.large()) {
            for (int i = from; i < to; i++) {
                work[i] += x[offset + level[i]];
            }
        }
        for (int[] dummy : absorption.dummies()) {
            for (int i = from; i < to; i++) {
                if (dummy[i] >= 0) {
                    work[i] += x[k + dummy[i]];
                }
            }
        }
        for (int a = 0; a < k; a++) {
            double[] column = effects.z()[a];
            for (int i = from; i < to; i++) {
                work[i] += x[a] * column[i];
            }
        }
    }

    /** Takes from each row the mean of its group, and weights it. */
    private void centre(int from, int to) {
        int[] group = absorption.group();
        double[] weights = effects.weights();
        for (int start = from; start < to;) {
            double sum = 0;
            int end = start;
            for (; end < to && group[end] == group[start]; end++) {
                sum += weights[end] * work[end];
            }
            double mean = sum / diagonal[group[start]];
            for (int i = start; i < end; i++) {
                work[i] = weights[i] * (work[i] - mean);
            }
            start = end;
        }
    }

    private double[] sums(int from, int to) {
        double[] sums = new double[size()];
        int offset = dense - absorption.eliminated();
        for (int[] level : absorption.large()) {
            for (int i = from; i < to; i++) {
                sums[offset + level[i]] += work[i];
            }
        }
        for (int[] dummy : absorption.dummies()) {
            for (int i = from; i < to; i++) {
                if (dummy[i] >= 0) {
                    sums[k + dummy[i]] += work[i];
                }
            }
        }
        for (int a = 0; a < k; a++) {
            sums[a] = Dot.range(work, effects.z()[a], from, to);
        }
        return sums;
    }

    private double[] total(double[][] parts) {
        double[] total = parts[0];
        for (int block = 1; block < parts.length; block++) {
            for (int a = 0; a < total.length; a++) {
                total[a] += parts[block][a];
            }
        }
        return total;
    }
}
