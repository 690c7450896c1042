package org.liaison.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Takes out levels of fixed effects whose outcome is zero in every row: their effect would be minus infinity. */
public final class ZeroLevels {

    private ZeroLevels() {
    }

    /**
     * The sample without such levels, repeated until none is left.
     *
     * @param found levels taken out, by column; added to
     */
    public static Sample drop(Sample sample, List<String> columns, Map<String, List<String>> found) {
        Sample rest = sample;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String column : columns) {
                Grouping grouping = rest.group(column);
                double[] totals = new double[grouping.size()];
                for (int i = 0; i < rest.size(); i++) {
                    totals[grouping.codes()[i]] += rest.outcome()[i];
                }
                if (Arrays.stream(totals).anyMatch(total -> total == 0)) {
                    boolean[] keep = new boolean[rest.size()];
                    for (int i = 0; i < keep.length; i++) {
                        keep[i] = totals[grouping.codes()[i]] > 0;
                    }
                    List<String> levels = found.computeIfAbsent(column, key -> new ArrayList<>());
                    for (int level = 0; level < totals.length; level++) {
                        if (totals[level] == 0) {
                            levels.add(grouping.levels()[level]);
                        }
                    }
                    rest = rest.where(keep);
                    changed = true;
                }
            }
        }
        return rest;
    }
}
