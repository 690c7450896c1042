package org.liaison.indicators.panel;

import java.util.Arrays;

/**
 * The numbers of a formula on a grid.
 *
 * @param numbers NaN where missing
 * @param interpolated which of them rest on interpolated inputs; null where none can
 */
record Values(double[] numbers, boolean[] interpolated) {

    static Values missing(int size, boolean marked) {
        double[] numbers = new double[size];
        Arrays.fill(numbers, Double.NaN);
        return new Values(numbers, marked ? new boolean[size] : null);
    }

    boolean isInterpolated(int at) {
        return interpolated != null && interpolated[at];
    }

    boolean isMissing(int at) {
        return Double.isNaN(numbers[at]);
    }

    void set(int at, double number, boolean mark) {
        numbers[at] = number;
        if (interpolated != null) {
            interpolated[at] = mark && !Double.isNaN(number);
        }
    }
}
