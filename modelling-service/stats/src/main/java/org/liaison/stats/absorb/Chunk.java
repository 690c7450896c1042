package org.liaison.stats.absorb;

/**
 * A few rows that stay in the processor's cache while they are worked on: what is to be summed over them. Arrays start at
 * the chunk's first row; those not asked for are null.
 */
public final class Chunk {

    /** Weights of the outer products of d eta. */
    public final double[] weight;
    /** Right sides: row values that multiply d eta. */
    public final double[] value;
    /** Weights of the products of d eta with the last parameter. */
    public final double[] cross;
    /** Sum of the last parameter's right sides. */
    public double lastValue;
    /** Sum of the last parameter's weights. */
    public double lastWeight;
    /** Any other sum. */
    public double total;

    private int from;
    private int length;

    Chunk(int most, boolean matrix, boolean right, boolean last) {
        this.weight = matrix ? new double[most] : null;
        this.value = right ? new double[most] : null;
        this.cross = matrix && last ? new double[most] : null;
    }

    void at(int first, int rows) {
        from = first;
        length = rows;
        lastValue = 0;
        lastWeight = 0;
        total = 0;
    }

    /** First row. */
    public int from() {
        return from;
    }

    /** Number of rows. */
    public int length() {
        return length;
    }
}
