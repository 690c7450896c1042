package org.liaison.stats.likelihood;

/** Log-likelihood of rows at one value of the dispersion; safe for several threads on separate ranges. */
@FunctionalInterface
public interface RowFunction {

    /** Fills {@code rows} from row {@code from} to before row {@code to}. */
    void evaluate(double[] eta, int from, int to, RowTerms rows);
}
