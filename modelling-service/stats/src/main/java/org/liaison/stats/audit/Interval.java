package org.liaison.stats.audit;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where a number can lie, both ends included.
 *
 * @param high null: unbounded
 */
record Interval(BigDecimal low, BigDecimal high) {

    private static final MathContext READABLE = new MathContext(8);

    boolean isPositive() {
        return low.signum() > 0;
    }

    boolean isNegative() {
        return high != null && high.signum() < 0;
    }

    boolean holdsZero() {
        return !isPositive() && !isNegative();
    }

    /** The interval of the absolute values; for bounded intervals. */
    Interval size() {
        BigDecimal one = low.abs();
        BigDecimal other = high.abs();
        return new Interval(holdsZero() ? BigDecimal.ZERO : one.min(other), one.max(other));
    }

    /** Whether every number in this interval is below all in the other, or equal to its lowest. */
    boolean isBelow(Interval other) {
        return high.compareTo(other.low) <= 0;
    }

    @Override
    public String toString() {
        return high == null ? "at least " + readable(low) : readable(low) + " to " + readable(high);
    }

    /** Eight digits, an exponent only for very small and very large numbers. */
    static String readable(BigDecimal value) {
        BigDecimal rounded = value.round(READABLE).stripTrailingZeros();
        boolean plain = rounded.precision() - rounded.scale() <= READABLE.getPrecision();
        return (plain ? rounded.setScale(Math.max(rounded.scale(), 0)) : rounded).toString();
    }
}
