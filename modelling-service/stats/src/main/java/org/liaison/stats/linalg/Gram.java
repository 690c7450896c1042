package org.liaison.stats.linalg;

/** Weighted cross products of the rows of a matrix, four rows at a time so that the inner loop runs over columns. */
final class Gram {

    /** Multiplications worth a block of their own, and values that all blocks may hold. */
    private static final long WORK = 1_000_000;
    private static final int MEMORY = 4_000_000;

    private Gram() {
    }

    /**
     * Adds sum_i w_i z_i z_i' to the upper triangle of a k x k matrix in row order.
     *
     * @param z rows of length {@code k}, one after another
     * @param weights one per row
     */
    static void add(double[] z, int k, double[] weights, double[] into) {
        int square = Math.max(1, k * k);
        long work = (long) weights.length * square / WORK;
        Blocks blocks = Blocks.of(weights.length, (int) Math.max(1, Math.min(work, MEMORY / square)), 1);
        if (blocks.count() == 1) {
            add(z, k, weights, 0, weights.length, into);
            return;
        }
        double[][] parts = new double[blocks.count()][square];
        blocks.each((block, from, to) -> add(z, k, weights, from, to, parts[block]));
        for (double[] part : parts) {
            for (int a = 0; a < part.length; a++) {
                into[a] += part[a];
            }
        }
    }

    private static void add(double[] z, int k, double[] weights, int from, int to, double[] into) {
        int i = from;
        for (; i + 3 < to; i += 4) {
            int r0 = i * k;
            int r1 = r0 + k;
            int r2 = r1 + k;
            int r3 = r2 + k;
            for (int a = 0; a < k; a++) {
                double w0 = weights[i] * z[r0 + a];
                double w1 = weights[i + 1] * z[r1 + a];
                double w2 = weights[i + 2] * z[r2 + a];
                double w3 = weights[i + 3] * z[r3 + a];
                int row = a * k;
                for (int b = a; b < k; b++) {
                    into[row + b] += w0 * z[r0 + b] + w1 * z[r1 + b] + w2 * z[r2 + b] + w3 * z[r3 + b];
                }
            }
        }
        for (; i < to; i++) {
            int r = i * k;
            for (int a = 0; a < k; a++) {
                double w = weights[i] * z[r + a];
                for (int b = a; b < k; b++) {
                    into[a * k + b] += w * z[r + b];
                }
            }
        }
    }
}
