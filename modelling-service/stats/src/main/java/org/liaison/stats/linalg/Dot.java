package org.liaison.stats.linalg;

/** Inner products of stretches of columns, in loops that become vector instructions. One thread each. */
public final class Dot {

    private static final int FOLDS = 8;

    private final double[] lanes;

    /** For stretches of at most {@code length}. */
    public Dot(int length) {
        this.lanes = new double[length / FOLDS];
    }

    /** sum_j a_j b_{from + j} for j below {@code length}; folded eight times, then added up. */
    public double of(double[] a, double[] b, int from, int length) {
        int q = length / FOLDS;
        for (int j = 0; j < q; j++) {
            lanes[j] = a[j] * b[from + j] + a[j + q] * b[from + q + j] + a[j + 2 * q] * b[from + 2 * q + j]
                    + a[j + 3 * q] * b[from + 3 * q + j] + a[j + 4 * q] * b[from + 4 * q + j]
                    + a[j + 5 * q] * b[from + 5 * q + j] + a[j + 6 * q] * b[from + 6 * q + j]
                    + a[j + 7 * q] * b[from + 7 * q + j];
        }
        double sum = sum(lanes, 0, q);
        for (int j = q * FOLDS; j < length; j++) {
            sum += a[j] * b[from + j];
        }
        return sum;
    }

    /** sum_i a_i b_i over a range. */
    public static double range(double[] a, double[] b, int from, int to) {
        double even = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return i < to ? even + odd + a[i] * b[i] : even + odd;
    }

    /** Sum over a range. */
    public static double sum(double[] values, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = from;
        for (; j + 3 < to; j += 4) {
            s0 += values[j];
            s1 += values[j + 1];
            s2 += values[j + 2];
            s3 += values[j + 3];
        }
        for (; j < to; j++) {
            s0 += values[j];
        }
        return s0 + s1 + (s2 + s3);
    }
}
