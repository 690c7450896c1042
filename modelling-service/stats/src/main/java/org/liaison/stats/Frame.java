package org.liaison.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.liaison.stats.design.Grouping;

/**
 * Rectangular data: named columns of equal length, either numbers ({@code NaN} is missing) or text ({@code null} is
 * missing). Row numbers start at 0. Arrays are shared, not copied, and must not be changed afterwards.
 */
public final class Frame {

    private final int rows;
    private final Map<String, double[]> numbers;
    private final Map<String, String[]> texts;
    private final List<String> names;
    private final Map<String, Grouping> groupings = new ConcurrentHashMap<>();

    private Frame(Builder builder) {
        this.rows = builder.rows;
        this.numbers = Map.copyOf(builder.numbers);
        this.texts = Map.copyOf(builder.texts);
        this.names = List.copyOf(builder.names);
    }

    /** Starts a frame of {@code rows} rows. */
    public static Builder builder(int rows) {
        return new Builder(rows);
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Column names in the order they were added, aliases included. */
    public List<String> names() {
        return names;
    }

    /** Whether a column of this name exists. */
    public boolean has(String name) {
        return numbers.containsKey(name) || texts.containsKey(name);
    }

    /** Whether the column holds text. */
    public boolean isText(String name) {
        return texts.containsKey(name);
    }

    /**
     * Values of a numeric column.
     *
     * @throws SpecificationException if there is no such column or it holds text
     */
    public double[] numbers(String name) {
        requireColumn(name);
        double[] values = numbers.get(name);
        if (values == null) {
            throw SpecificationException.column(name,
                    "Column '" + name + "' holds text; a number is needed here. Use factor(" + name + ") for categories.");
        }
        return values;
    }

    /**
     * Values of a text column.
     *
     * @throws SpecificationException if there is no such column or it holds numbers
     */
    public String[] texts(String name) {
        requireColumn(name);
        String[] values = texts.get(name);
        if (values == null) {
            throw SpecificationException.column(name, "Column '" + name + "' holds numbers, not text.");
        }
        return values;
    }

    /**
     * All rows sorted into the levels of a column; found once and kept.
     *
     * @throws SpecificationException if there is no such column
     */
    public Grouping grouping(String name) {
        requireColumn(name);
        return groupings.computeIfAbsent(name, key -> isText(key) ? Grouping.ofText(key, texts.get(key))
                : Grouping.ofNumbers(key, numbers.get(key)));
    }

    /** Starts a frame of some rows, which may come several times, in the order given. */
    public Builder pick(int[] picked) {
        Builder builder = new Builder(picked.length);
        for (String name : names) {
            if (isText(name)) {
                String[] values = new String[picked.length];
                Arrays.setAll(values, i -> texts.get(name)[picked[i]]);
                builder.text(name, values);
            } else {
                double[] values = new double[picked.length];
                Arrays.setAll(values, i -> numbers.get(name)[picked[i]]);
                builder.number(name, values);
            }
        }
        return builder;
    }

    private void requireColumn(String name) {
        if (!has(name)) {
            throw SpecificationException.column(name,
                    "There is no column '" + name + "'. Columns are: " + String.join(", ", names) + ".");
        }
    }

    /** Collects columns. */
    public static final class Builder {

        private final int rows;
        private final Map<String, double[]> numbers = new LinkedHashMap<>();
        private final Map<String, String[]> texts = new LinkedHashMap<>();
        private final List<String> names = new ArrayList<>();

        private Builder(int rows) {
            this.rows = rows;
        }

        /** Adds a numeric column; {@code NaN} is missing. */
        public Builder number(String name, double[] values) {
            add(name, values.length);
            numbers.put(name, values);
            return this;
        }

        /** Adds a text column; {@code null} is missing. */
        public Builder text(String name, String[] values) {
            add(name, values.length);
            texts.put(name, values);
            return this;
        }

        /** Makes a column known under a second name, unless that name is taken. */
        public Builder alias(String alias, String column) {
            if (names.contains(alias)) {
                return this;
            }
            return texts.containsKey(column) ? text(alias, texts.get(column)) : number(alias, numbers.get(column));
        }

        /** The finished frame. */
        public Frame build() {
            return new Frame(this);
        }

        private void add(String name, int length) {
            if (length != rows) {
                throw new IllegalArgumentException("Column " + name + " has " + length + " rows, not " + rows);
            }
            if (names.contains(name)) {
                throw new IllegalArgumentException("Column " + name + " is there twice");
            }
            names.add(name);
        }
    }
}
