package org.liaison.stats.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * A number as printed, whose digits say how exactly it is known: {@code 0.50} lies between 0.495 and 0.505,
 * {@code -2.45e-12} between -2.455e-12 and -2.445e-12, {@code 12} between 11.5 and 12.5.
 *
 * @param text as printed
 * @param value with as many decimals as printed
 * @param negative whether it has a minus sign; {@code -0.00} is not positive, {@code 0.00} can be either
 */
public record PrintedNumber(String text, BigDecimal value, boolean negative) {

    /** Three digits of the exponent go beyond what a double holds. */
    private static final Pattern FORM = Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Reads a number, with or without sign (also the typographic minus), leading zero and exponent.
     *
     * @throws NumberFormatException if it is none
     */
    public static PrintedNumber parse(String text) {
        String plain = text.strip().replace('\u2212', '-').replace('\u2013', '-');
        if (!FORM.matcher(plain).matches()) {
            throw new NumberFormatException("'" + text + "' is not a number as printed, such as -0.71, .5 or -2.45e-12");
        }
        return new PrintedNumber(text, new BigDecimal(plain), plain.startsWith("-"));
    }

    /** A number of which only the value is known: printed with {@code decimals} decimals, or more where it has more. */
    public static PrintedNumber of(BigDecimal value, int decimals) {
        BigDecimal printed = value.setScale(Math.max(value.scale(), decimals));
        return new PrintedNumber(printed.toString(), printed, printed.signum() < 0);
    }

    /** Where the number behind the printed one can lie. */
    Interval interval(Strictness strictness) {
        BigDecimal unit = new BigDecimal(BigInteger.ONE, value.scale());
        BigDecimal half = unit.multiply(HALF);
        BigDecimal away = strictness == Strictness.ROUND ? half : unit;
        if (value.signum() != 0) {
            return negative ? new Interval(value.subtract(away), value.add(half))
                    : new Interval(value.subtract(half), value.add(away));
        }
        return new Interval(away.negate(), negative ? BigDecimal.ZERO : away);
    }
}
