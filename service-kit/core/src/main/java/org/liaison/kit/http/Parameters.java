package org.liaison.kit.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.liaison.kit.problem.ProblemException;

/** The forms that query parameters take: comma for or, {@code a:b} for a closed range. */
public final class Parameters {

    private static final int ISO3 = 3;
    private static final int EARLIEST = 1000;
    private static final int LATEST = 9999;

    private Parameters() {
    }

    /** The parts between commas, trimmed, empty ones left out; empty for null. */
    public static List<String> commaList(String value) {
        return value == null ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** The parts between commas, each one of those that are known. */
    public static List<String> commaList(String parameter, String value, Collection<String> known) {
        List<String> parts = commaList(value);
        parts.stream().filter(part -> !known.contains(part)).findFirst().ifPresent(part -> {
            throw ProblemException.parameter(parameter,
                    "expected " + String.join(", ", known) + ", got '" + part + "'");
        });
        return parts;
    }

    /** ISO3 codes between commas; 400 for names and small letters, which would find nothing. */
    public static List<String> partners(String parameter, String value) {
        List<String> codes = commaList(value);
        codes.stream().filter(code -> !isIso3(code)).findFirst().ifPresent(code -> {
            throw ProblemException.parameter(parameter, "expected ISO3 codes such as SWE, got '" + code + "'");
        });
        return codes;
    }

    private static boolean isIso3(String code) {
        return code.length() == ISO3 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
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
