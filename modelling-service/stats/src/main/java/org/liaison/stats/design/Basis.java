package org.liaison.stats.design;

import java.util.List;

/**
 * The design matrix as the optimiser sees it: columns net of the fixed effects (of the mean, with an intercept alone),
 * orthonormal on the sample in the sense sum_i w_i z_i z_i' = sum_i w_i. Coefficients of the original columns are
 * {@code toOriginal} times those of the basis.
 *
 * @param columns columns kept, in written order
 * @param z k columns of n values
 * @param toOriginal k x k, upper triangular, in row order
 * @param groupPart per column, its fitted effect of each group; what is subtracted from the column
 * @param dummyPart per column, its fitted effect of each dense dummy
 * @param dropped columns left out
 * @param weak names of columns that are nearly determined by others
 */
public record Basis(List<Column> columns, double[][] z, double[] toOriginal, double[][] groupPart, double[][] dummyPart,
        List<Dropped> dropped, List<String> weak) {

    public Basis {
        columns = List.copyOf(columns);
        dropped = List.copyOf(dropped);
        weak = List.copyOf(weak);
    }

    /** No columns. */
    public static Basis none() {
        return new Basis(List.of(), new double[0][], new double[0], new double[0][], new double[0][], List.of(), List.of());
    }

    /** Number of columns kept. */
    public int size() {
        return columns.size();
    }

    /** Coefficients of the original columns. */
    public double[] toOriginal(double[] coefficients) {
        int k = size();
        double[] original = new double[k];
        for (int a = 0; a < k; a++) {
            for (int b = a; b < k; b++) {
                original[a] += toOriginal[a * k + b] * coefficients[b];
            }
        }
        return original;
    }
}
