package org.liaison.indicators.vintage;

import java.util.Arrays;

/** Arrays as PostgreSQL writes them. Where every place in a line is the same, one element stands for all. */
final class ArrayText {

    private ArrayText() {
    }

    static String of(int[] numbers) {
        StringBuilder text = new StringBuilder(numbers.length * 5 + 2).append('{');
        for (int number : numbers) {
            text.append(number).append(',');
        }
        return closed(text);
    }

    static String of(double[] numbers) {
        StringBuilder text = new StringBuilder(numbers.length * 12 + 2).append('{');
        for (double number : numbers) {
            text.append(number).append(',');
        }
        return closed(text);
    }

    static String of(long[] rows) {
        boolean alike = Arrays.stream(rows).allMatch(row -> row == rows[0]);
        StringBuilder text = new StringBuilder(alike ? 12 : rows.length * 7 + 2).append('{');
        for (int index = 0; index < (alike ? 1 : rows.length); index++) {
            text.append(rows[index]).append(',');
        }
        return closed(text);
    }

    static String of(String[] columns) {
        boolean alike = Arrays.stream(columns).allMatch(columns[0]::equals);
        StringBuilder text = new StringBuilder().append('{');
        for (int index = 0; index < (alike ? 1 : columns.length); index++) {
            text.append('"').append(columns[index].replace("\\", "\\\\").replace("\"", "\\\"")).append("\",");
        }
        return closed(text);
    }

    private static String closed(StringBuilder text) {
        text.setCharAt(text.length() - 1, '}');
        return text.toString();
    }
}
