package org.liaison.stats.absorb;

import java.util.Arrays;

import org.liaison.stats.design.Grouping;

/** Fixes what the data leave open in the effects of large dimensions. */
public final class Anchor {

    private Anchor() {
    }

    /**
     * Shifts effects between the eliminated and each large dimension so that the first level of the latter in every
     * connected component is 0; no fitted value changes. Levels of different components do not compare.
     *
     * @param group effects of all groups, changed in place
     */
    public static void set(Absorption absorption, double[] group) {
        Grouping eliminated = absorption.isIterative() ? absorption.dimensions().get(0) : null;
        int start = absorption.eliminated();
        for (int d = 0; d < absorption.large().length; d++) {
            Grouping dimension = absorption.dimensions().get(1 + absorption.dummies().length + d);
            Components components = new Components(eliminated.codes(), eliminated.size(), dimension.codes(), dimension.size());
            double[] shift = new double[eliminated.size() + dimension.size()];
            Arrays.fill(shift, Double.NaN);
            for (int level = 0; level < dimension.size(); level++) {
                int component = components.ofSecond(level);
                if (Double.isNaN(shift[component])) {
                    shift[component] = group[start + level];
                }
                group[start + level] -= shift[component];
            }
            for (int g = 0; g < eliminated.size(); g++) {
                group[g] += shift[components.ofFirst(g)];
            }
            start += dimension.size();
        }
    }
}
