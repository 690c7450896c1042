package org.liaison.stats.design;

import java.util.Arrays;
import java.util.Comparator;

/** Order of text levels: as numbers where every one is a number, else as text. */
final class LevelOrder {

    private LevelOrder() {
    }

    static void sort(String[] levels) {
        Arrays.sort(levels);
        if (Arrays.stream(levels).noneMatch(level -> Double.isNaN(parse(level)))) {
            // Stable, so that numbers written in two ways stay in the order of their texts.
            record Level(String text, double number) {
            }
            String[] sorted = Arrays.stream(levels).map(text -> new Level(text, parse(text)))
                    .sorted(Comparator.comparingDouble(Level::number)).map(Level::text).toArray(String[]::new);
            System.arraycopy(sorted, 0, levels, 0, levels.length);
        }
    }

    private static double parse(String level) {
        try {
            return Double.parseDouble(level.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
