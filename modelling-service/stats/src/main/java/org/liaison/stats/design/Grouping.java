package org.liaison.stats.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.liaison.stats.Frame;

/**
 * Rows sorted into the levels of a column. Levels that are numbers sort as numbers, others as text; only levels that
 * occur are there. A missing value has code -1.
 */
public record Grouping(String name, int[] codes, String[] levels) {

    /** Groups the given rows of a column. */
    public static Grouping of(Frame frame, String column, int[] rows) {
        return frame.isText(column) ? ofText(column, frame.texts(column), rows)
                : ofNumbers(column, frame.numbers(column), rows);
    }

    /** Number of levels. */
    public int size() {
        return levels.length;
    }

    /** Position of a level, -1 where it does not occur. */
    public int indexOf(String level) {
        return Arrays.asList(levels).indexOf(level);
    }

    /** How a number is written as a level: whole numbers without a decimal point. */
    public static String label(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private static Grouping ofNumbers(String name, double[] values, int[] rows) {
        double[] distinct = distinct(values, rows);
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double value = values[rows[i]];
            codes[i] = Double.isNaN(value) ? -1 : Arrays.binarySearch(distinct, value + 0.0);
        }
        return new Grouping(name, codes, Arrays.stream(distinct).mapToObj(Grouping::label).toArray(String[]::new));
    }

    /** Values in order, each once; adding 0.0 makes -0.0 equal to 0. */
    private static double[] distinct(double[] values, int[] rows) {
        double[] sorted = new double[rows.length];
        int present = 0;
        for (int row : rows) {
            if (!Double.isNaN(values[row])) {
                sorted[present++] = values[row] + 0.0;
            }
        }
        Arrays.sort(sorted, 0, present);
        int count = 0;
        for (int i = 0; i < present; i++) {
            if (count == 0 || sorted[i] != sorted[count - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static Grouping ofText(String name, String[] values, int[] rows) {
        Map<String, Integer> index = new HashMap<>();
        for (int row : rows) {
            if (values[row] != null) {
                index.putIfAbsent(values[row], 0);
            }
        }
        String[] levels = index.keySet().toArray(String[]::new);
        LevelOrder.sort(levels);
        for (int i = 0; i < levels.length; i++) {
            index.put(levels[i], i);
        }
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = values[rows[i]] == null ? -1 : index.get(values[rows[i]]);
        }
        return new Grouping(name, codes, levels);
    }
}
