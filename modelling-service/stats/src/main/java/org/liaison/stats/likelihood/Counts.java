package org.liaison.stats.likelihood;

import java.util.Arrays;

import org.hipparchus.special.Gamma;
import org.liaison.stats.design.DistinctValues;

/** The distinct values of an outcome, as special functions are needed once per value and not once per row. */
final class Counts {

    private final double[] distinct;
    private final int[] index;
    private final double[] logFactorial;

    Counts(double[] y) {
        DistinctValues values = new DistinctValues(y);
        distinct = values.values();
        index = values.index();
        logFactorial = Arrays.stream(distinct).map(value -> Gamma.logGamma(value + 1)).toArray();
    }

    double[] distinct() {
        return distinct;
    }

    /** Position of each row's value. */
    int[] index() {
        return index;
    }

    /** ln y! of each distinct value. */
    double[] logFactorial() {
        return logFactorial;
    }

    int index(int row) {
        return index[row];
    }

    double logFactorial(int row) {
        return logFactorial[index[row]];
    }
}
