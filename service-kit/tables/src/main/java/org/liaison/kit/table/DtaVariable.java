package org.liaison.kit.table;

import java.time.LocalDate;

/**
 * Watches the cells of one column, then says how Stata can store them all without losing a digit: a column with a number or
 * day beyond the range of the numeric types is stored as text.
 */
final class DtaVariable {

    private static final int MIN_LONG = -2_147_483_647;
    private static final int MAX_LONG = 2_147_483_620;
    private static final long MAX_EXACT = 1L << 53;
    /** From here on a Stata double means missing. */
    private static final double FIRST_MISSING = 0x1.0p1023;
    private static final long STATA_EPOCH = LocalDate.of(1960, 1, 1).toEpochDay();
    /** The longest forms of a 64 bit whole number, a double and a day. */
    private static final int NUMBER_AS_TEXT = 24;

    private final ColumnType type;
    private boolean fitsLong = true;
    private boolean fitsDouble = true;
    private int longestText;

    DtaVariable(ColumnType type) {
        this.type = type;
    }

    void observe(Object value) {
        if (value == null) {
            return;
        }
        switch (type) {
            case TEXT -> longestText = Math.max(longestText, text(value).length);
            case INTEGER -> observeWhole((Long) value);
            case DATE -> observeWhole(days(value));
            case DECIMAL -> fitsDouble &= (Double) value < FIRST_MISSING;
            case BOOLEAN -> {
                // Always fits.
            }
        }
    }

    private void observeWhole(long number) {
        fitsLong &= number >= MIN_LONG && number <= MAX_LONG;
        fitsDouble &= number >= -MAX_EXACT && number <= MAX_EXACT;
    }

    /** How to store everything observed. */
    DtaStorage storage() {
        return switch (type) {
            case TEXT -> DtaStorage.text(longestText);
            case INTEGER -> fitsLong ? DtaStorage.LONG : fitsDouble ? DtaStorage.WHOLE_DOUBLE : numberAsText();
            case DATE -> fitsLong ? DtaStorage.DAY : numberAsText();
            case DECIMAL -> fitsDouble ? DtaStorage.DOUBLE : numberAsText();
            case BOOLEAN -> DtaStorage.BYTE;
        };
    }

    private static DtaStorage numberAsText() {
        return DtaStorage.text(NUMBER_AS_TEXT);
    }

    /** The cell as a number: a day as days since 1960, true as 1. */
    static double number(Object value) {
        if (value instanceof LocalDate) {
            return days(value);
        }
        return value instanceof Boolean bool ? (bool ? 1 : 0) : ((Number) value).doubleValue();
    }

    /** The cell as text; Stata ends text at a NUL, so those are left out. */
    static byte[] text(Object value) {
        if (value instanceof Double number) {
            return Unicode.utf8(CsvTableWriter.shortest(number));
        }
        return Unicode.utf8(value.toString().replace("\0", ""));
    }

    private static long days(Object value) {
        return ((LocalDate) value).toEpochDay() - STATA_EPOCH;
    }
}
