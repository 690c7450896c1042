package org.liaison.coding.reliability;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Units x coders with gaps: the ratings of unit u stand at {@code start[u]} to {@code start[u + 1]}, one per coder at most.
 *
 * @param start where each unit begins, one more than there are units
 * @param coder index into {@code coders}, per rating
 * @param category index into the scale, per rating
 */
record Ratings(Scale scale, String[] coders, int[] start, int[] coder, int[] category) {

    int units() {
        return start.length - 1;
    }

    int size(int unit) {
        return start[unit + 1] - start[unit];
    }

    /** Units that at least two coders have rated; the others say nothing about agreement. */
    Ratings pairable() {
        return units(unit -> size(unit) > 1);
    }

    Ratings units(IntPredicate wanted) {
        return select(wanted, any -> true);
    }

    /** Only ratings of some coders; units that keep none are left out. */
    Ratings byCoders(IntPredicate wanted) {
        return select(any -> true, wanted);
    }

    private Ratings select(IntPredicate unitWanted, IntPredicate coderWanted) {
        int[] newStart = new int[start.length];
        int[] newCoder = new int[coder.length];
        int[] newCategory = new int[coder.length];
        int units = 0;
        int ratings = 0;
        for (int unit = 0; unit < units(); unit++) {
            if (unitWanted.test(unit)) {
                for (int i = start[unit]; i < start[unit + 1]; i++) {
                    if (coderWanted.test(coder[i])) {
                        newCoder[ratings] = coder[i];
                        newCategory[ratings++] = category[i];
                    }
                }
                if (ratings > newStart[units]) {
                    newStart[++units] = ratings;
                }
            }
        }
        return new Ratings(scale, coders, Arrays.copyOf(newStart, units + 1), Arrays.copyOf(newCoder, ratings),
                Arrays.copyOf(newCategory, ratings));
    }

    /** How many ratings each category has. */
    long[] totals() {
        long[] totals = new long[scale.size()];
        for (int value : category) {
            totals[value]++;
        }
        return totals;
    }

    int categoriesUsed() {
        return (int) Arrays.stream(totals()).filter(total -> total > 0).count();
    }

    /** Coders with at least one rating here, ascending. */
    int[] activeCoders() {
        boolean[] active = new boolean[coders.length];
        for (int one : coder) {
            active[one] = true;
        }
        return java.util.stream.IntStream.range(0, active.length).filter(i -> active[i]).toArray();
    }

    /** Cross table of two coders over the units that both rated: rows by the first, columns by the second. */
    double[][] table(int first, int second) {
        double[][] table = new double[scale.size()][scale.size()];
        for (int unit = 0; unit < units(); unit++) {
            int row = -1;
            int column = -1;
            for (int i = start[unit]; i < start[unit + 1]; i++) {
                row = coder[i] == first ? category[i] : row;
                column = coder[i] == second ? category[i] : column;
            }
            if (row >= 0 && column >= 0) {
                table[row][column]++;
            }
        }
        return table;
    }
}
