package org.liaison.modelling.data;

import java.util.Arrays;

/**
 * The values of one column, or of a block of it.
 *
 * @param numbers null for a column of text; {@code NaN} is missing
 * @param texts null for a column of numbers; {@code null} is missing
 */
public record Values(double[] numbers, String[] texts) {

    public static Values of(double[] numbers) {
        return new Values(numbers, null);
    }

    public static Values of(String[] texts) {
        return new Values(null, texts);
    }

    public int length() {
        return numbers == null ? texts.length : numbers.length;
    }

    public boolean isMissing(int row) {
        return numbers == null ? texts[row] == null : Double.isNaN(numbers[row]);
    }

    /** The given rows, in that order. */
    public Values rows(int[] rows) {
        return numbers == null ? of(Arrays.stream(rows).mapToObj(row -> texts[row]).toArray(String[]::new))
                : of(Arrays.stream(rows).mapToDouble(row -> numbers[row]).toArray());
    }

    /** The value as a cell of a column of that kind: Long, Double, String, or null. */
    public Object cell(ColumnKind kind, int row) {
        if (isMissing(row)) {
            return null;
        }
        return switch (kind) {
            case TEXT -> texts[row];
            case NUMBER -> (Object) numbers[row];
            case INTEGER -> (Object) (long) numbers[row];
        };
    }
}
