package org.liaison.indicators.panel;

import java.util.List;
import java.util.TreeSet;

/** Why a cell is missing, in words. */
final class Reasons {

    private Reasons() {
    }

    static String note(Trace trace) {
        TreeSet<String> missing = new TreeSet<>();
        trace.leaves().stream().filter(Trace.Leaf::isMissing)
                .forEach(leaf -> missing.add(leaf.series().code() + " of " + leaf.iso3() + " in " + leaf.year()));
        if (!missing.isEmpty()) {
            return "There is no value of " + String.join(", ", missing) + ".";
        }
        for (Trace.Comparison comparison : trace.comparisons()) {
            if (comparison.candidates().isEmpty()) {
                return comparison.iso3() + " has no neighbour " + circle(comparison) + "in " + comparison.year() + ".";
            }
            List<String> without = comparison.candidates().stream().filter(one -> one.value() == null).map(Candidate::iso3)
                    .toList();
            if (without.size() == comparison.candidates().size()) {
                return "No neighbour " + circle(comparison) + "has data in " + comparison.year() + ": "
                        + String.join(", ", without)
                        + ".";
            }
        }
        return "The derivation is not defined for these inputs.";
    }

    private static String circle(Trace.Comparison comparison) {
        return comparison.over().members() == null ? ""
                : (comparison.over().inside() ? "inside " : "outside ") + comparison.over().members().organisation() + " ";
    }
}
