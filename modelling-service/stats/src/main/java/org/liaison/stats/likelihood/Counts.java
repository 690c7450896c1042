package org.liaison.stats.likelihood;

import java.util.Arrays;

import org.hipparchus.special.Gamma;

/** The distinct values of an outcome, as special functions are needed once per value and not once per row. */
final class Counts {

    private final double[] distinct;
    private final int[] index;
    private final double[] logFactorial;

    Counts(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (double value : sorted) {
            if (count == 0 || value != sorted[count - 1]) {
                sorted[count++] = value;
            }
        }
        distinct = Arrays.copyOf(sorted, count);
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
