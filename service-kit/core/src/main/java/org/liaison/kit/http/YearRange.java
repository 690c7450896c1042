package org.liaison.kit.http;

import java.util.stream.IntStream;

/** A closed range of calendar years. */
public record YearRange(int from, int to) {

    public YearRange {
        if (from > to) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public boolean contains(int year) {
        return year >= from && year <= to;
    }

    public IntStream years() {
        return IntStream.rangeClosed(from, to);
    }
}
