package org.liaison.stats.absorb;

import org.liaison.stats.linalg.Blocks;
import org.liaison.stats.linalg.Bordered;

/**
 * One pass over the rows of a sample that sums outer products of d eta, the derivative of the linear predictor by columns,
 * dummies and groups, and its products with row values. Blocks of rows run on several threads.
 */
public final class RowPass {

    private static final int LONGEST = 1024;
    private static final int SHORTEST = 128;
    private static final int CACHE = 32_768;

    private final double[][] z;
    private final Absorption absorption;
    private final boolean hasMatrix;
    private final boolean hasRight;
    private final boolean last;
    private final Bordered matrix;
    private final double[] dense;
    private final double[] group;
    private final double[] rowWeights;
    private Bordered finished;
    private double total;

    /**
     * @param z columns of the design
     * @param matrix whether outer products are wanted
     * @param right whether products with row values are wanted
     * @param last whether there is a last parameter beside those of eta, such as ln(alpha)
     */
    public RowPass(double[][] z, Absorption absorption, boolean matrix, boolean right, boolean last) {
        this.z = z;
        this.absorption = absorption;
        this.hasMatrix = matrix;
        this.hasRight = right;
        this.last = last;
        int m = z.length + absorption.dense() + (last ? 1 : 0);
        this.matrix = matrix ? Bordered.zero(m, absorption.eliminated()) : null;
        this.rowWeights = matrix && absorption.isIterative() ? new double[absorption.group().length] : null;
        this.dense = right ? new double[m] : null;
        this.group = right ? new double[absorption.groups()] : null;
    }

    /** Runs over the rows; {@code rows} fills in each chunk what is to be summed. */
    public RowPass run(Filler rows) {
        Blocks blocks = absorption.blocks();
        int chunk = Math.max(SHORTEST, Math.min(LONGEST, CACHE / (z.length + 4)));
        RowSums[] sums = new RowSums[blocks.count()];
        double[] totals = new double[blocks.count()];
        boolean shared = absorption.isAligned();
        blocks.each((block, from, to) -> {
            int most = Math.max(1, Math.min(chunk, to - from));
            Bordered target = shared || matrix == null ? matrix : Bordered.border(matrix.m(), matrix.groups());
            double[] right = shared || group == null ? group : new double[group.length];
            sums[block] = new RowSums(z, absorption, target, right, last, most, !shared);
            totals[block] = run(rows, sums[block], new Chunk(most, hasMatrix, hasRight, last), from, to);
        });
        for (RowSums sum : sums) {
            if (hasMatrix) {
                sum.addMatrix(matrix);
            }
            if (hasRight) {
                sum.addRight(dense, group);
            }
        }
        finished = rowWeights == null ? matrix
                : matrix.with(new LargeEffects(z, absorption, rowWeights, RowSums.levels(sums), RowSums.cross(sums)));
        total = Compensated.sum(totals);
        return this;
    }

    private double run(Filler rows, RowSums sums, Chunk chunk, int from, int to) {
        int most = sums.most();
        double[] totals = new double[(to - from + most - 1) / most];
        for (int start = from, i = 0; start < to; start += most, i++) {
            chunk.at(start, Math.min(most, to - start));
            rows.fill(chunk);
            sums.add(chunk);
            if (rowWeights != null) {
                System.arraycopy(chunk.weight, 0, rowWeights, start, chunk.length());
            }
            totals[i] = chunk.total;
        }
        return Compensated.sum(totals);
    }

    /** The outer products. */
    public Bordered matrix() {
        return finished;
    }

    /** Products with the values: of columns, dummies and the last parameter. */
    public double[] dense() {
        return dense;
    }

    /** Products with the values: by group. */
    public double[] group() {
        return group;
    }

    /** Sum of the chunks' totals, compensated for rounding. */
    public double total() {
        return total;
    }

    /** Says what is to be summed over a chunk of rows; called on several threads. */
    @FunctionalInterface
    public interface Filler {

        /** Fills the arrays and sums of a chunk. */
        void fill(Chunk chunk);
    }
}
