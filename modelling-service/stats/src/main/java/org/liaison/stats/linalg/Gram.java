package org.liaison.stats.linalg;

/** Weighted cross products of the rows of a matrix, four rows at a time so that the inner loop runs over columns. */
public final class Gram {

    private Gram() {
    }

    /**
     * Adds sum_i w_i z_i z_i' to the upper triangle of a square matrix.
     *
     * @param z rows of length {@code k}, one after another
     * @param weights one per row
     * @param into square matrix in row order
     * @param size its number of columns, at least {@code k}
     */
    public static void add(double[] z, int k, double[] weights, double[] into, int size) {
        int n = weights.length;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            int r0 = i * k;
            int r1 = r0 + k;
            int r2 = r1 + k;
            int r3 = r2 + k;
            for (int a = 0; a < k; a++) {
                double w0 = weights[i] * z[r0 + a];
                double w1 = weights[i + 1] * z[r1 + a];
                double w2 = weights[i + 2] * z[r2 + a];
                double w3 = weights[i + 3] * z[r3 + a];
                int row = a * size;
                for (int b = a; b < k; b++) {
                    into[row + b] += w0 * z[r0 + b] + w1 * z[r1 + b] + w2 * z[r2 + b] + w3 * z[r3 + b];
                }
            }
        }
        for (; i < n; i++) {
            int r = i * k;
            for (int a = 0; a < k; a++) {
                double w = weights[i] * z[r + a];
                for (int b = a; b < k; b++) {
                    into[a * size + b] += w * z[r + b];
                }
            }
        }
    }
}
