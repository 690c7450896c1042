package org.liaison.stats.crossvalidation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Grouping;

/**
 * Units dealt at random into parts whose numbers of units differ by at most one. The deal depends on the seed and the order of
 * the units' names, not on that of the rows.
 *
 * @param foldOf fold of each unit, from 0
 */
record Folds(Grouping units, int[] foldOf, int count) {

    static Folds of(Grouping units, CrossValidationSpec spec) {
        int count = spec.folds(units.size());
        if (units.size() < 2 || count > units.size()) {
            throw SpecificationException.field(units.size() < 2 ? "unit" : "folds", "'" + spec.unit() + "' has " + units.size()
                    + " level(s) in the rows that all models use"
                    + (units.size() < 2 ? "." : ", fewer than " + count + " folds."));
        }
        int[] foldOf = new int[units.size()];
        if (spec.oneByOne()) {
            Arrays.setAll(foldOf, unit -> unit);
            return new Folds(units, foldOf, count);
        }
        List<Integer> order = IntStream.range(0, foldOf.length).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(spec.seed()));
        for (int at = 0; at < foldOf.length; at++) {
            foldOf[order.get(at)] = at % count;
        }
        return new Folds(units, foldOf, count);
    }

    /** Rows of a fold, or all others. */
    int[] rows(int fold, boolean inside) {
        return IntStream.range(0, units.codes().length).filter(row -> foldOf[units.codes()[row]] == fold == inside).toArray();
    }
}
