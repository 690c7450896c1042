package org.liaison.stats.design;

import java.util.Arrays;

/** The distinct values of a column in order, and which of them each row has; {@code NaN} is missing, -0 equals 0. */
public final class DistinctValues {

    /** Whole numbers in a range this many times their count are looked up in a table. */
    private static final int TABLE = 4;
    private static final int SMALL_TABLE = 100_000;

    private final double[] values;
    private final int[] index;

    public DistinctValues(double[] column) {
        this.index = new int[column.length];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (double value : column) {
            low = value < low ? value : low;
            high = value > high ? value : high;
            whole &= Double.isNaN(value) || value == Math.rint(value);
        }
        double most = Math.max(SMALL_TABLE, (double) TABLE * column.length);
        this.values = whole && low <= high && high - low < most ? byTable(column, low, high) : bySorting(column);
    }

    /** The values, each once. */
    public double[] values() {
        return values;
    }

    /** Position of each row's value, -1 where it is missing. */
    public int[] index() {
        return index;
    }

    private double[] byTable(double[] column, double low, double high) {
        int[] table = new int[(int) (high - low) + 1];
        for (double value : column) {
            if (!Double.isNaN(value)) {
                table[(int) (value - low)] = 1;
            }
        }
        double[] distinct = new double[table.length];
        int count = 0;
        for (int at = 0; at < table.length; at++) {
            if (table[at] > 0) {
                distinct[count] = low + at + 0.0;
                table[at] = count++;
            }
        }
        for (int i = 0; i < column.length; i++) {
            index[i] = Double.isNaN(column[i]) ? -1 : table[(int) (column[i] - low)];
        }
        return Arrays.copyOf(distinct, count);
    }

    private double[] bySorting(double[] column) {
        double[] sorted = new double[column.length];
        int present = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                sorted[present++] = value + 0.0;
            }
        }
        Arrays.parallelSort(sorted, 0, present);
        int count = 0;
        for (int i = 0; i < present; i++) {
            if (count == 0 || sorted[i] != sorted[count - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        double[] distinct = Arrays.copyOf(sorted, count);
        for (int i = 0; i < column.length; i++) {
            index[i] = Double.isNaN(column[i]) ? -1 : Arrays.binarySearch(distinct, column[i] + 0.0);
        }
        return distinct;
    }
}
