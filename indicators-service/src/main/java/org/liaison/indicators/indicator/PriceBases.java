package org.liaison.indicators.indicator;

import java.util.List;
import java.util.Locale;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Refuses to put numbers of different units or price bases into one derivation. */
final class PriceBases {

    private PriceBases() {
    }

    static void requireOne(String variable, List<String> names, List<StoredSeries> inputs) {
        StoredSeries first = inputs.get(0);
        for (int index = 1; index < inputs.size(); index++) {
            StoredSeries other = inputs.get(index);
            boolean stated = isStated(first.unit()) && isStated(other.unit());
            boolean same = plain(first.unit()).equals(plain(other.unit()));
            // Two series of one file without a stated base have the same one; those of two files may not.
            if (!same || !stated && !first.vintage().equals(other.vintage())) {
                throw new ProblemException(IndicatorsProblem.MIXED_UNITS,
                        "'" + variable + "' needs its inputs in one unit and price base: " + describe(names.get(0), first)
                                + ", but "
                                + describe(names.get(index), other)
                                + ". List vintages that agree, or state the units in the mapping of a table.",
                        ProblemError.parameter("vintages", first.unit() + " against " + other.unit()));
            }
        }
    }

    private static boolean isStated(String unit) {
        return unit != null && !unit.contains("unstated");
    }

    private static String plain(String unit) {
        return unit == null ? "" : unit.strip().toLowerCase(Locale.ROOT);
    }

    private static String describe(String name, StoredSeries series) {
        return name + " is in " + (series.unit() == null ? "a unit that is not stated" : series.unit()) + " (" + series.code()
                + " of " + series.vintageLabel() + ", " + series.vintage() + ")";
    }
}
