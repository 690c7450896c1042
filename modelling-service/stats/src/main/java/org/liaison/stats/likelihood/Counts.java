package org.liaison.stats.likelihood;

import java.util.Arrays;

import org.hipparchus.special.Gamma;

/** The distinct values of an outcome, as special functions are needed once per value and not once per row. */
final class Counts {

    private final double[] distinct;
    private final int[] index;
    private final double[] logFactorial;

    Counts(double[] y) {
        distinct = Arrays.stream(y).sorted().distinct().toArray();
        index = new int[y.length];
        Arrays.setAll(index, i -> Arrays.binarySearch(distinct, y[i]));
        logFactorial = Arrays.stream(distinct).map(value -> Gamma.logGamma(value + 1)).toArray();
    }

    double[] distinct() {
        return distinct;
    }

    int index(int row) {
        return index[row];
    }

    double logFactorial(int row) {
        return logFactorial[index[row]];
    }
}
