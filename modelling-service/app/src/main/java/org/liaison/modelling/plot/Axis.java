package org.liaison.modelling.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One direction of a plot.
 *
 * @param low value at {@code from}; logarithms on a logarithmic axis
 * @param high value at {@code to}
 * @param from position in pixels
 * @param to position in pixels
 * @param logarithmic whether values are natural logarithms of what the ticks say
 */
record Axis(double low, double high, double from, double to, boolean logarithmic) {

    private static final double MARGIN = 0.04;
    private static final int MOST_TICKS = 8;
    private static final double LN_10 = Math.log(10);
    private static final int LONGEST_PLAIN = 7;

    /** A tick with its position in pixels. */
    record Tick(double position, String label) {
    }

    /** An axis over the finite values among those given, with some room at both ends. */
    static Axis over(double[] values, double from, double to, boolean logarithmic) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (!(high > low)) {
            double centre = Double.isFinite(low) ? low : 0;
            double half = centre == 0 ? 1 : Math.abs(centre) / 2;
            low = centre - half;
            high = centre + half;
        }
        double room = MARGIN * (high - low);
        return new Axis(low - room, high + room, from, to, logarithmic);
    }

    /** Position of a value in pixels; values beyond the ends are put there. */
    double at(double value) {
        double share = (Math.min(Math.max(value, low), high) - low) / (high - low);
        return from + share * (to - from);
    }

    boolean shows(double value) {
        return value >= low && value <= high;
    }

    List<Tick> ticks() {
        if (!logarithmic) {
            return linear(low, high).stream().map(value -> tick(value.doubleValue(), value)).toList();
        }
        double decades = (high - low) / LN_10;
        if (decades < 1) {
            return linear(Math.exp(low), Math.exp(high)).stream().filter(value -> value.signum() > 0)
                    .map(value -> tick(Math.log(value.doubleValue()), value)).toList();
        }
        int[] digits = decades > 3.5 ? new int[] { 1 } : decades > 1.5 ? new int[] { 1, 2, 5 } : new int[] { 1, 2, 3, 5, 7 };
        int stride = (int) Math.ceil(decades / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(low / LN_10); power <= high / LN_10; power++) {
            for (int digit : digits) {
                double value = Math.log(digit) + power * LN_10;
                if (Math.floorMod(power, stride) == 0 && shows(value)) {
                    ticks.add(tick(value, BigDecimal.valueOf(digit).scaleByPowerOfTen(power)));
                }
            }
        }
        return ticks;
    }

    /** Ticks at given values of an axis that is not logarithmic. */
    List<Tick> ticksAt(double[] values) {
        return Arrays.stream(values).mapToObj(value -> tick(value, BigDecimal.valueOf(value).stripTrailingZeros())).toList();
    }

    private Tick tick(double value, BigDecimal shown) {
        return new Tick(at(value), label(shown));
    }

    /** Multiples of 1, 2 or 5 times a power of ten. */
    private static List<BigDecimal> linear(double low, double high) {
        double rough = (high - low) / MOST_TICKS;
        int power = (int) Math.floor(Math.log10(rough));
        double digit = rough / Math.pow(10, power);
        BigDecimal step = BigDecimal.valueOf(digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10).stripTrailingZeros()
                .scaleByPowerOfTen(power);
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal value = new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (; value.doubleValue() <= high; value = value.add(step)) {
            ticks.add(value);
        }
        return ticks;
    }

    private static String label(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int size = value.precision() - value.scale();
        boolean plain = size <= LONGEST_PLAIN && value.scale() <= LONGEST_PLAIN;
        return plain ? value.toPlainString() : value.stripTrailingZeros().toString().replace("E+", "e").replace("E", "e");
    }
}
