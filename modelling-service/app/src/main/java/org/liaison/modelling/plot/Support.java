package org.liaison.modelling.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the values of a variable lie.
 *
 * @param grid points at which something is evaluated: the values themselves where they are few, else equally spaced
 * @param edges of the classes; the values themselves where they are few
 * @param counts rows by class
 */
record Support(double[] grid, double[] edges, int[] counts) {

    private static final int FEW = 10;
    /** Effects change slowly; each point costs a pass over all rows. */
    private static final int POINTS = 25;
    private static final int CLASSES = 30;

    static Support of(double[] values) {
        double[] few = distinct(values);
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
        return new Support(spaced(low, high, POINTS), spaced(low, high, CLASSES + 1), counts);
    }

    boolean isDiscrete() {
        return edges.length == counts.length;
    }

    int tallest() {
        return Arrays.stream(counts).max().orElse(1);
    }

    private static double[] spaced(double low, double high, int points) {
        return IntStream.range(0, points).mapToDouble(i -> i == points - 1 ? high : low + i * (high - low) / (points - 1))
                .toArray();
    }

    /** The sorted values, or null where they are many. */
    private static double[] distinct(double[] values) {
        double[] found = new double[FEW];
        int count = 0;
        for (double value : values) {
            int at = Arrays.binarySearch(found, 0, count, value);
            if (at < 0) {
                if (count == FEW) {
                    return null;
                }
                System.arraycopy(found, -at - 1, found, -at, count + at + 1);
                found[-at - 1] = value;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
