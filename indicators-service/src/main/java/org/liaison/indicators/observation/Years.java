package org.liaison.indicators.observation;

import java.util.List;
import java.util.TreeSet;

import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.problem.ProblemException;

/** The parameter {@code years}: single years and closed ranges, separated by commas. */
public final class Years {

    // More than any series has.
    private static final int MOST = 1000;

    private Years() {
    }

    /** The years in order; empty for null. */
    public static List<Integer> parse(String value) {
        TreeSet<Integer> years = new TreeSet<>();
        if (value != null && Parameters.commaList(value).isEmpty()) {
            throw ProblemException.parameter("years", "expected a year or a range such as 2011:2018, got '" + value + "'");
        }
        for (String part : Parameters.commaList(value)) {
            YearRange range = Parameters.yearRange("years", part);
            if (range.to() - range.from() >= MOST) {
                throw ProblemException.parameter("years", "at most " + MOST + " years can be asked for");
            }
            range.years().forEach(years::add);
        }
        return List.copyOf(years);
    }
}
