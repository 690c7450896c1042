package org.liaison.stats.margins;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.liaison.stats.FitResult;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;

/** Values of a moderator at which an effect is looked at: its own where they are few, else equally spaced over its range. */
public final class ModeratorGrid {

    private static final int FEW = 10;
    /** Effects change slowly; each point costs a pass over all rows. */
    private static final int POINTS = 25;

    private ModeratorGrid() {
    }

    /** Values of a column of a fit's sample, which its terms use; texts are the levels. */
    public static List<Object> of(FitResult fit, String column) {
        Sample sample = fit.model().reported();
        if (sample.frame().isText(column)) {
            Grouping levels = sample.group(column);
            return List.of((Object[]) levels.levels());
        }
        double[] values = sample.frame().numbers(column);
        double[] grid = of(Arrays.stream(sample.rows()).mapToDouble(row -> values[row]).toArray());
        return Arrays.stream(grid).mapToObj(value -> (Object) value).toList();
    }

    /** The sorted values where they are at most ten, else 25 from the lowest to the highest. */
    public static double[] of(double[] values) {
        double[] few = distinct(values);
        return few != null ? few
                : spaced(Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow(), POINTS);
    }

    /** Equally spaced points, both ends included. */
    public static double[] spaced(double low, double high, int points) {
        return IntStream.range(0, points).mapToDouble(i -> i == points - 1 ? high : low + i * (high - low) / (points - 1))
                .toArray();
    }

    /** The sorted values, or null where they are many. */
    public static double[] distinct(double[] values) {
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
