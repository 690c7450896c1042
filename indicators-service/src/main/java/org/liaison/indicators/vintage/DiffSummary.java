package org.liaison.indicators.vintage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liaison.kit.table.Column;

/** Counts of the changes of each indicator between two vintages. */
final class DiffSummary {

    static final List<Column> COLUMNS = List.of(Column.text("indicator", "Code of the indicator"),
            Column.bool("unit_changed", "Whether unit or price base differ, so that the values do not compare"),
            Column.text("unit_a", "Unit in the first vintage"), Column.text("unit_b", "Unit in the second vintage"),
            Column.integer("unchanged", "Numbers that are the same"), Column.integer("changed", "Numbers with two values"),
            Column.integer("added", "Numbers that only the second vintage has"),
            Column.integer("removed", "Numbers that only the first vintage has"),
            Column.decimal("largest_absolute", "Largest absolute change, without its sign"),
            Column.decimal("largest_relative", "Largest relative change, without its sign"),
            Column.decimal("mean_relative",
                    "Mean relative change, with signs, of all numbers that both have and that compare"));

    private static final class Counts {
        private long same;
        private long changed;
        private long added;
        private long removed;
        private double absolute;
        private double relative;
        private double relatives;
        private boolean unitChanged;
    }

    private final Map<String, Counts> byIndicator = new TreeMap<>();

    void add(String indicator, long same, boolean unitChanged) {
        Counts counts = of(indicator);
        counts.same += same;
        counts.unitChanged |= unitChanged;
    }

    void add(Change change) {
        Counts counts = of(change.indicator());
        switch (change.kind()) {
            case ADDED -> counts.added++;
            case REMOVED -> counts.removed++;
            default -> counts.changed++;
        }
        if (change.absolute() != null) {
            counts.absolute = Math.max(counts.absolute, Math.abs(change.absolute()));
        }
        if (change.relative() != null) {
            counts.relative = Math.max(counts.relative, Math.abs(change.relative()));
            counts.relatives += change.relative();
        }
    }

    private Counts of(String indicator) {
        return byIndicator.computeIfAbsent(indicator, code -> new Counts());
    }

    /** A row per indicator that either vintage has, also of those in which nothing differs. */
    List<Object[]> rows(Map<String, String> unitsBefore, Map<String, String> unitsAfter) {
        return byIndicator.entrySet().stream().map(entry -> {
            Counts counts = entry.getValue();
            boolean compares = !counts.unitChanged && counts.same + counts.changed > 0;
            return new Object[] { entry.getKey(), counts.unitChanged, unitsBefore.get(entry.getKey()),
                    unitsAfter.get(entry.getKey()), counts.same, counts.changed, counts.added, counts.removed,
                    compares ? counts.absolute : null, compares ? counts.relative : null,
                    compares ? counts.relatives / (counts.same + counts.changed) : null };
        }).toList();
    }
}
