package org.liaison.modelling.plot;

import java.util.Arrays;

import org.liaison.stats.margins.ModeratorGrid;

/**
 * Where the values of a variable lie.
 *
 * @param grid points at which something is evaluated: the values themselves where they are few, else equally spaced
 * @param edges of the classes; the values themselves where they are few
 * @param counts rows by class
 */
record Support(double[] grid, double[] edges, int[] counts) {

    private static final int CLASSES = 30;

    static Support of(double[] values) {
        double[] few = ModeratorGrid.distinct(values);
        if (few != null) {
            int[] counts = new int[few.length];
            for (double value : values) {
                counts[Arrays.binarySearch(few, value)]++;
            }
            return new Support(few, few, counts);
        }
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        int[] counts = new int[CLASSES];
        for (double value : values) {
            counts[(int) Math.min(CLASSES - 1, CLASSES * ((value - low) / (high - low)))]++;
        }
        return new Support(ModeratorGrid.of(values), ModeratorGrid.spaced(low, high, CLASSES + 1), counts);
    }

    boolean isDiscrete() {
        return edges.length == counts.length;
    }

    int tallest() {
        return Arrays.stream(counts).max().orElse(1);
    }
}
