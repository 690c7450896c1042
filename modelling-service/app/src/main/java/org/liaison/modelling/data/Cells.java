package org.liaison.modelling.data;

import java.util.regex.Pattern;

/**
 * How the text of a CSV cell is read. An empty cell and {@code NA} (R) are missing in every column; {@code .} (Stata) and
 * {@code NaN} (pandas) are missing among numbers, and text elsewhere.
 */
final class Cells {

    // Double.parseDouble also takes hexadecimal digits and a final d or f, which are names and not numbers in data files.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final double EXACT_INTEGERS = 0x1p53;

    private Cells() {
    }

    static boolean isMissing(String cell) {
        return cell.isBlank() || "NA".equals(cell.strip());
    }

    static boolean isMissingNumber(String cell) {
        String text = cell.strip();
        return isMissing(cell) || ".".equals(text) || "nan".equalsIgnoreCase(text);
    }

    static boolean isNumber(String cell) {
        String text = cell.strip();
        return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))
                && (!isDigits(text) || Math.abs(Double.parseDouble(text)) <= EXACT_INTEGERS);
    }

    static boolean isInteger(String cell) {
        return isDigits(cell.strip());
    }

    static double number(String cell) {
        return isMissingNumber(cell) ? Double.NaN : Double.parseDouble(cell.strip());
    }

    static String text(String cell) {
        return isMissing(cell) ? null : cell;
    }

    private static boolean isDigits(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }
}
