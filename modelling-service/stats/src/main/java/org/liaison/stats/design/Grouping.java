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
        return frame.grouping(column).at(rows);
    }

    /** Groups all rows of a column; {@link Frame#grouping} keeps the result. */
    public static Grouping ofText(String name, String[] values) {
        Map<String, Integer> index = new HashMap<>();
        int[] codes = new int[values.length];
        String before = null;
        int code = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                codes[i] = -1;
                continue;
            }
            // Rows of a unit often lie together.
            if (!values[i].equals(before)) {
                code = index.computeIfAbsent(values[i], key -> index.size());
                before = values[i];
            }
            codes[i] = code;
        }
        String[] levels = index.keySet().toArray(String[]::new);
        LevelOrder.sort(levels);
        int[] position = new int[levels.length];
        for (int level = 0; level < levels.length; level++) {
            position[index.get(levels[level])] = level;
        }
        return new Grouping(name, replaced(codes, position), levels);
    }

    /** Groups all rows of a column; {@link Frame#grouping} keeps the result. */
    public static Grouping ofNumbers(String name, double[] values) {
        DistinctValues distinct = new DistinctValues(values);
        return new Grouping(name, distinct.index(),
                Arrays.stream(distinct.values()).mapToObj(Grouping::label).toArray(String[]::new));
    }

    /** The groups of some rows, in any order, with the levels that occur there. */
    private Grouping at(int[] rows) {
        boolean all = rows.length == codes.length;
        for (int i = 0; all && i < rows.length; i++) {
            all = rows[i] == i;
        }
        if (all) {
            return this;
        }
        int[] position = new int[levels.length];
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = codes[rows[i]];
            if (picked[i] >= 0) {
                position[picked[i]] = 1;
            }
        }
        String[] present = new String[levels.length];
        int count = 0;
        for (int level = 0; level < levels.length; level++) {
            if (position[level] > 0) {
                present[count] = levels[level];
                position[level] = count++;
            }
        }
        return count == levels.length ? new Grouping(name, picked, levels)
                : new Grouping(name, replaced(picked, position), Arrays.copyOf(present, count));
    }

    private static int[] replaced(int[] codes, int[] by) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] < 0 ? -1 : by[codes[i]];
        }
        return codes;
    }

    /** Number of levels. */
    public int size() {
        return levels.length;
    }

    /** Whether rows of a group lie together, groups in order. */
    public boolean isSorted() {
        for (int i = 1; i < codes.length; i++) {
            if (codes[i] < codes[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Position of a level, -1 where it does not occur. */
    public int indexOf(String level) {
        return Arrays.asList(levels).indexOf(level);
    }

    /** How a number is written as a level: whole numbers without a decimal point. */
    public static String label(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
