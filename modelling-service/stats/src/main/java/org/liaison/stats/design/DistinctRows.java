package org.liaison.stats.design;

/** The distinct pairs of two columns, by a hash table of open addresses. */
final class DistinctRows {

    private final double[] first;
    private final double[] second;
    private final int[] table;
    private final int[] rows;
    private int count;

    /**
     * @param most pairs there is room for
     */
    DistinctRows(double[] first, double[] second, int most) {
        this.first = first;
        this.second = second;
        this.rows = new int[most];
        this.table = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    /** Number of the row's pair; -1 if it is new and there is no more room. */
    int find(int row) {
        int mask = table.length - 1;
        int at = hash(row) & mask;
        while (table[at] != 0) {
            int known = rows[table[at] - 1];
            if (first[known] == first[row] && second[known] == second[row]) {
                return table[at] - 1;
            }
            at = at + 1 & mask;
        }
        if (count == rows.length) {
            return -1;
        }
        rows[count++] = row;
        table[at] = count;
        return count - 1;
    }

    /** Number of pairs. */
    int count() {
        return count;
    }

    /** A row of each pair. */
    int row(int pair) {
        return rows[pair];
    }

    private int hash(int row) {
        long bits = Double.doubleToLongBits(first[row]) * 31 + Double.doubleToLongBits(second[row]);
        bits *= 0x9E3779B97F4A7C15L;
        return (int) (bits >>> 32);
    }
}
