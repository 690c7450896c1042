package org.liaison.stats.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes out levels of fixed effects without a finite effect: those whose outcome is zero in every row, and, where it is
 * binary, those whose outcome is one in every row.
 */
public final class ZeroLevels {

    private ZeroLevels() {
    }

    /**
     * The sample without such levels, repeated until none is left.
     *
     * @param binary whether the outcome is 0 or 1
     * @param found levels taken out; added to
     */
    public static Sample drop(Sample sample, List<String> columns, boolean binary, DegenerateLevels found) {
        Sample rest = sample;
        int before;
        do {
            before = rest.size();
            for (String column : columns) {
                rest = without(rest, rest.group(column), 0, found.zeros());
                if (binary) {
                    rest = without(rest, rest.group(column), 1, found.ones());
                }
            }
        } while (rest.size() < before);
        return rest;
    }

    private static Sample without(Sample sample, Grouping grouping, double value, Map<String, List<String>> found) {
        boolean[] varies = new boolean[grouping.size()];
        for (int i = 0; i < sample.size(); i++) {
            varies[grouping.codes()[i]] |= sample.outcome()[i] != value;
        }
        boolean all = true;
        for (int level = 0; level < varies.length; level++) {
            if (!varies[level]) {
                found.computeIfAbsent(grouping.name(), key -> new ArrayList<>()).add(grouping.levels()[level]);
                all = false;
            }
        }
        if (all) {
            return sample;
        }
        boolean[] keep = new boolean[sample.size()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = varies[grouping.codes()[i]];
        }
        return sample.where(keep);
    }
}
