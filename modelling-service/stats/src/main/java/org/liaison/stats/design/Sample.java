package org.liaison.stats.design;

import java.util.Arrays;

import org.liaison.stats.Frame;
import org.liaison.stats.WeightType;

/**
 * The rows a model is estimated on, with what belongs to each row; all arrays have the length of {@code rows}.
 *
 * @param frame the data
 * @param rows rows of the frame
 * @param outcome left side of the formula
 * @param weights 1 without weights
 * @param offset everything with coefficient 1: offsets and the logarithm of the exposure
 * @param weightType null without weights
 */
public record Sample(Frame frame, int[] rows, double[] outcome, double[] weights, double[] offset, WeightType weightType) {

    /** Number of rows. */
    public int size() {
        return rows.length;
    }

    /** Groups the rows by a column. */
    public Grouping group(String column) {
        return Grouping.of(frame, column, rows);
    }

    /** Number of observations: with frequency weights their sum, else rows. */
    public long observations() {
        return weightType == WeightType.FREQUENCY ? Math.round(Arrays.stream(weights).sum()) : rows.length;
    }

    /** The rows marked. */
    public Sample where(boolean[] keep) {
        int count = 0;
        for (boolean k : keep) {
            count += k ? 1 : 0;
        }
        int[] positions = new int[count];
        for (int i = 0, at = 0; i < keep.length; i++) {
            if (keep[i]) {
                positions[at++] = i;
            }
        }
        return at(positions);
    }

    /** The sample with rows of a group together, groups in order; itself where that is so already. */
    public Sample sortedBy(Grouping grouping) {
        int[] codes = grouping.codes();
        int[] next = new int[grouping.size() + 1];
        boolean sorted = true;
        for (int i = 0; i < codes.length; i++) {
            next[codes[i] + 1]++;
            sorted &= i == 0 || codes[i] >= codes[i - 1];
        }
        if (sorted) {
            return this;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] positions = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            positions[next[codes[i]]++] = i;
        }
        return at(positions);
    }

    /** The sample with rows in the order of the frame. */
    public Sample inFrameOrder() {
        boolean sorted = true;
        long[] keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted &= i == 0 || rows[i] >= rows[i - 1];
            keys[i] = (long) rows[i] << 32 | i;
        }
        if (sorted) {
            return this;
        }
        Arrays.parallelSort(keys);
        return at(Arrays.stream(keys).mapToInt(key -> (int) key).toArray());
    }

    /**
     * One row for all that share outcome and offset, with the sum of their weights: the same likelihood for a model
     * without columns. The sample itself where few rows are alike.
     */
    public Sample distinct() {
        int most = rows.length / 4;
        DistinctRows distinct = new DistinctRows(outcome, offset, most);
        double[] sums = new double[most];
        for (int i = 0; i < rows.length; i++) {
            int pair = distinct.find(i);
            if (pair < 0) {
                return this;
            }
            sums[pair] += weights[i];
        }
        int[] positions = new int[distinct.count()];
        Arrays.setAll(positions, distinct::row);
        Sample picked = at(positions);
        return new Sample(frame, picked.rows, picked.outcome, Arrays.copyOf(sums, positions.length), picked.offset, weightType);
    }

    private Sample at(int[] positions) {
        int[] picked = new int[positions.length];
        Arrays.setAll(picked, i -> rows[positions[i]]);
        return new Sample(frame, picked, pick(outcome, positions), pick(weights, positions), pick(offset, positions),
                weightType);
    }

    private static double[] pick(double[] values, int[] positions) {
        double[] picked = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            picked[i] = values[positions[i]];
        }
        return picked;
    }
}
