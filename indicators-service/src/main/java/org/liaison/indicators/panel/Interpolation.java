package org.liaison.indicators.panel;

import java.util.Arrays;
import java.util.Locale;

import org.liaison.kit.problem.ProblemException;

/**
 * How missing years of inputs are filled, where somebody asks for it.
 *
 * @param maxGap the longest run of missing years that is filled; longer ones stay missing as a whole under LINEAR, and beyond
 *        so many years under CARRY_FORWARD
 */
record Interpolation(Method method, int maxGap) {

    static final Interpolation NONE = new Interpolation(Method.NONE, 0);

    // The gaps of biennial and triennial publishers.
    private static final int USUAL_GAP = 3;
    private static final int LONGEST_GAP = 50;

    /** The ways of filling. */
    enum Method {
        NONE,
        /** On the straight line between the years before and after; nothing beyond the first and last year. */
        LINEAR,
        /** The last value that is there. */
        CARRY_FORWARD
    }

    static Interpolation parse(String method, Integer maxGap) {
        if (method == null || method.equals("none")) {
            if (maxGap != null) {
                throw ProblemException.parameter("max_gap", "needs interpolate=linear or interpolate=carry_forward");
            }
            return NONE;
        }
        if (!method.equals("linear") && !method.equals("carry_forward")) {
            throw ProblemException.parameter("interpolate", "expected linear or carry_forward, got '" + method + "'");
        }
        int gap = maxGap == null ? USUAL_GAP : maxGap;
        if (gap < 1 || gap > LONGEST_GAP) {
            throw ProblemException.parameter("max_gap", "expected 1 to " + LONGEST_GAP + ", got " + gap);
        }
        return new Interpolation(Method.valueOf(method.toUpperCase(Locale.ROOT)), gap);
    }

    boolean isAsked() {
        return method != Method.NONE;
    }

    /** Years before the panel's first that can matter. */
    int before() {
        return isAsked() ? maxGap : 0;
    }

    /** Years after the panel's last that can matter. */
    int after() {
        return method == Method.LINEAR ? maxGap : 0;
    }

    /** Fills the gaps of one country's years in place. */
    void fill(Values values, int start, int length) {
        int last = -1;
        for (int year = 0; year < length; year++) {
            if (!values.isMissing(start + year)) {
                if (method == Method.LINEAR && last >= 0 && year - last - 1 <= maxGap) {
                    line(values, start, last, year);
                }
                last = year;
            } else if (method == Method.CARRY_FORWARD && last >= 0 && year - last <= maxGap) {
                values.set(start + year, values.numbers()[start + last], true);
            }
        }
    }

    private static void line(Values values, int start, int from, int to) {
        double first = values.numbers()[start + from];
        double step = (values.numbers()[start + to] - first) / (to - from);
        for (int year = from + 1; year < to; year++) {
            values.set(start + year, first + step * (year - from), true);
        }
    }

    /** The years of a line that a filled one rests on. */
    int[] anchors(double[] observed, int start, int length, int at) {
        int before = at - 1;
        while (before >= 0 && Double.isNaN(observed[start + before])) {
            before--;
        }
        int after = at + 1;
        while (after < length && Double.isNaN(observed[start + after])) {
            after++;
        }
        int[] both = { before, after };
        return method == Method.CARRY_FORWARD ? Arrays.copyOf(both, 1) : both;
    }

    @Override
    public String toString() {
        return isAsked() ? method.name().toLowerCase(Locale.ROOT) + ", gaps of up to " + maxGap + " years" : "none";
    }
}
