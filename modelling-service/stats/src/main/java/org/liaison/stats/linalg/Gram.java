package org.liaison.stats.linalg;

/**
 * Weighted cross products of the rows of a matrix, by tiles of four by four columns whose sums stay in registers while the
 * rows pass.
 */
final class Gram {

    /** Multiplications worth a block of their own, and values that all blocks may hold. */
    private static final long WORK = 500_000;
    private static final int MEMORY = 4_000_000;
    private static final int TILE = 4;
    /** Rows that stay in the cache while all tiles pass over them. */
    private static final int ROWS = 32;

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
        int whole = k - k % TILE;
        for (int start = from; start < to; start += ROWS) {
            int end = Math.min(to, start + ROWS);
            for (int a = 0; a < whole; a += TILE) {
                for (int b = a; b < whole; b += TILE) {
                    tile(z, k, weights, start, end, a, b, into);
                }
            }
            for (int b = whole; b < k; b++) {
                for (int i = start; i < end; i++) {
                    double share = weights[i] * z[i * k + b];
                    for (int a = 0; a <= b; a++) {
                        into[a * k + b] += share * z[i * k + a];
                    }
                }
            }
        }
    }

    private static void tile(double[] z, int k, double[] weights, int from, int to, int a, int b, double[] into) {
        double s00 = 0;
        double s01 = 0;
        double s02 = 0;
        double s03 = 0;
        double s10 = 0;
        double s11 = 0;
        double s12 = 0;
        double s13 = 0;
        double s20 = 0;
        double s21 = 0;
        double s22 = 0;
        double s23 = 0;
        double s30 = 0;
        double s31 = 0;
        double s32 = 0;
        double s33 = 0;
        for (int i = from; i < to; i++) {
            int at = i * k + a;
            int right = i * k + b;
            double y0 = z[right];
            double y1 = z[right + 1];
            double y2 = z[right + 2];
            double y3 = z[right + 3];
            double x = weights[i] * z[at];
            s00 += x * y0;
            s01 += x * y1;
            s02 += x * y2;
            s03 += x * y3;
            x = weights[i] * z[at + 1];
            s10 += x * y0;
            s11 += x * y1;
            s12 += x * y2;
            s13 += x * y3;
            x = weights[i] * z[at + 2];
            s20 += x * y0;
            s21 += x * y1;
            s22 += x * y2;
            s23 += x * y3;
            x = weights[i] * z[at + 3];
            s30 += x * y0;
            s31 += x * y1;
            s32 += x * y2;
            s33 += x * y3;
        }
        add(into, a * k + b, s00, s01, s02, s03);
        add(into, (a + 1) * k + b, s10, s11, s12, s13);
        add(into, (a + 2) * k + b, s20, s21, s22, s23);
        add(into, (a + 3) * k + b, s30, s31, s32, s33);
    }

    private static void add(double[] into, int at, double v0, double v1, double v2, double v3) {
        into[at] += v0;
        into[at + 1] += v1;
        into[at + 2] += v2;
        into[at + 3] += v3;
    }
}
