package org.liaison.indicators.source;

import java.util.Set;

/** Cells of data files as numbers. */
final class Numbers {

    private static final Set<String> MISSING = Set.of("", "..", "...", "#N/A", "N/A", "n/a", "NA", "NaN", "nan", ".", "null");

    private Numbers() {
    }

    /** Whether the text is one of the ways in which publishers write that there is no value. */
    static boolean isMissing(String text) {
        return MISSING.contains(text);
    }

    /**
     * A finite decimal number with a point.
     *
     * @throws NumberFormatException for anything else, also for thousands separators and what only Java calls a number
     */
    static double parse(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if ((letter < '0' || letter > '9') && "+-.eE".indexOf(letter) < 0) {
                throw new NumberFormatException(text);
            }
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    /** A calendar year, also as spreadsheets write it ({@code 2014.0}); -1 where the text is none. */
    static int year(String text) {
        try {
            double value = text.isEmpty() || text.length() > 12 ? -1 : parse(text);
            return value == Math.rint(value) && value >= 1000 && value <= 2999 ? (int) value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
