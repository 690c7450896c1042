package org.liaison.coding.reliability;

import java.util.stream.IntStream;

/**
 * The categories, ascending.
 *
 * @param labels names as they were sent
 * @param numbers values as numbers, where all are; null for texts
 * @param declared whether the caller named the categories, so that those without a rating belong to the scale too
 */
record Scale(String[] labels, double[] numbers, boolean declared) {

    /** Whether the order of the categories means something. */
    boolean ordered() {
        return numbers != null || declared;
    }

    int size() {
        return labels.length;
    }

    /** Places by order: 1, 2, 3 ... */
    double[] ranks() {
        return IntStream.rangeClosed(1, labels.length).asDoubleStream().toArray();
    }

    /** Places by value where the categories are numbers, else by order. */
    double[] places() {
        return numbers == null ? ranks() : numbers;
    }

    /** Whether steps between neighbours are all equal, so that places by order and by value give the same weights. */
    boolean evenlySpaced() {
        return numbers == null || IntStream.range(2, numbers.length).allMatch(
                i -> Math.abs(numbers[i] - numbers[i - 1] - (numbers[1] - numbers[0])) <= 1e-12 * Math.abs(numbers[i]));
    }
}
