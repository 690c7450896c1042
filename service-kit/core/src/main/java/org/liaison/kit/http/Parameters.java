package org.liaison.kit.http;

import java.util.Arrays;
import java.util.List;

import org.liaison.kit.problem.ProblemException;

/** The forms that query parameters take: comma for or, {@code a:b} for a closed range. */
public final class Parameters {

    private static final int EARLIEST = 1000;
    private static final int LATEST = 9999;

    private Parameters() {
    }

    /** The parts between commas, trimmed, empty ones left out; empty for null. */
    public static List<String> commaList(String value) {
        return value == null ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** A year or {@code from:to}; null for null. */
    public static YearRange yearRange(String parameter, String value) {
        if (value == null) {
            return null;
        }
        String[] ends = value.split(":", -1);
        if (ends.length > 2) {
            throw ProblemException.parameter(parameter, "expected a year or a range such as 2011:2018, got '" + value + "'");
        }
        int from = year(parameter, ends[0], value);
        int to = year(parameter, ends[ends.length - 1], value);
        if (from > to) {
            throw ProblemException.parameter(parameter, "the range '" + value + "' ends before it begins");
        }
        return new YearRange(from, to);
    }

    private static int year(String parameter, String text, String whole) {
        try {
            int year = Integer.parseInt(text.strip());
            if (year >= EARLIEST && year <= LATEST) {
                return year;
            }
        } catch (NumberFormatException e) {
            // answered below, together with years out of range
        }
        throw ProblemException.parameter(parameter, "expected a year or a range such as 2011:2018, got '" + whole + "'");
    }
}
