package org.liaison.stats.design;

import java.util.HashMap;
import java.util.Map;

/** The categories of a sample's rows, by variable, where wanted with some variables set to one level. */
public final class Levels {

    private final Sample sample;
    private final Map<String, String> fixed;
    private final Map<String, Grouping> groupings = new HashMap<>();

    /** The sample's own categories. */
    public Levels(Sample sample) {
        this(sample, Map.of());
    }

    /** Every row has the level given in {@code fixed}. */
    public Levels(Sample sample, Map<String, String> fixed) {
        this.sample = sample;
        this.fixed = fixed;
    }

    /** The grouping of the rows by a variable. */
    public Grouping of(String variable) {
        return groupings.computeIfAbsent(variable, sample::group);
    }

    double[] dummy(Piece.Level piece) {
        String set = fixed.get(piece.variable());
        if (set != null) {
            return Column.constant(sample.size(), set.equals(piece.level()));
        }
        Grouping grouping = of(piece.variable());
        int code = grouping.indexOf(piece.level());
        double[] values = new double[sample.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = grouping.codes()[i] == code ? 1 : 0;
        }
        return values;
    }
}
