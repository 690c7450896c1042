package org.liaison.stats.design;

import java.util.Arrays;
import java.util.Comparator;

/** Order of text levels: as numbers where every one is a number, else as text. */
final class LevelOrder {

    private LevelOrder() {
    }

    static void sort(String[] levels) {
        boolean numeric = Arrays.stream(levels).allMatch(level -> !Double.isNaN(parse(level)));
        Arrays.sort(levels, numeric ? Comparator.comparingDouble(LevelOrder::parse).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder());
    }

    private static double parse(String level) {
        try {
            return Double.parseDouble(level.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
