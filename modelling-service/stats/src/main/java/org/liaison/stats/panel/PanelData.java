package org.liaison.stats.panel;

import java.util.Arrays;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;

/**
 * Rows of a sample sorted by unit, in flat arrays, so that the rows of a unit stand together.
 *
 * @param unit column of the units
 * @param order row of the sample at each sorted position
 * @param start first sorted position of each unit, and one past the last
 * @param k number of design columns
 * @param z design, row after row of length {@code k}
 * @param intercept whether a constant belongs to the design
 * @param y outcome
 * @param offset everything with coefficient 1
 * @param weights how many rows each stands for
 * @param unitWeights weight of each unit's log-likelihood
 */
public record PanelData(Grouping unit, int[] order, int[] start, int k, double[] z, boolean intercept, double[] y,
        double[] offset, double[] weights, double[] unitWeights) {

    /**
     * Sorts a sample. Frequency weights repeat rows; probability weights belong to units and multiply their
     * log-likelihoods.
     *
     * @throws SpecificationException for probability weights that differ within a unit, or without rows
     */
    public static PanelData of(Sample sample, Basis basis, boolean intercept, String unit) {
        Grouping grouping = sample.group(unit);
        int n = sample.size();
        int k = basis.size();
        if (n == 0) {
            throw SpecificationException.field("formula",
                    "The terms separate every row: each outcome is predicted without error as"
                            + " their estimates grow, and none is finite.");
        }
        int[] start = new int[grouping.size() + 1];
        for (int code : grouping.codes()) {
            start[code + 1]++;
        }
        for (int u = 0; u < grouping.size(); u++) {
            start[u + 1] += start[u];
        }
        int[] next = start.clone();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[next[grouping.codes()[i]]++] = i;
        }
        double[] z = new double[n * k];
        for (int a = 0; a < k; a++) {
            double[] column = basis.z()[a];
            for (int p = 0; p < n; p++) {
                z[p * k + a] = column[order[p]];
            }
        }
        double[] weights = sorted(sample.weights(), order);
        double[] unitWeights = new double[grouping.size()];
        Arrays.fill(unitWeights, 1);
        if (sample.weightType() == WeightType.PROBABILITY) {
            moveToUnits(weights, unitWeights, start, grouping);
        }
        return new PanelData(grouping, order, start, k, z, intercept, sorted(sample.outcome(), order),
                sorted(sample.offset(), order), weights, unitWeights);
    }

    /** Number of rows. */
    public int rows() {
        return y.length;
    }

    /** Number of units. */
    public int units() {
        return start.length - 1;
    }

    /** Number of coefficients, the constant included. */
    public int coefficients() {
        return k + (intercept ? 1 : 0);
    }

    /** Linear predictor from slopes, which stand first in {@code theta}, and the constant, which stands last. */
    public double[] eta(double[] theta) {
        double constant = intercept ? theta[theta.length - 1] : 0;
        double[] eta = new double[rows()];
        for (int i = 0; i < eta.length; i++) {
            double sum = offset[i] + constant;
            int row = i * k;
            for (int a = 0; a < k; a++) {
                sum += z[row + a] * theta[a];
            }
            eta[i] = sum;
        }
        return eta;
    }

    /** Adds a multiple of a row's columns, and of its constant, which stands last. */
    public void addRow(int row, double share, double[] into) {
        addSlopes(row, share, into);
        if (intercept) {
            into[into.length - 1] += share;
        }
    }

    /** Adds a multiple of a row's columns. */
    public void addSlopes(int row, double share, double[] into) {
        int at = row * k;
        for (int a = 0; a < k; a++) {
            into[a] += share * z[at + a];
        }
    }

    /** Adds a multiple of the cross product of a row's columns and constant to a p x p upper triangle. */
    public void addSquare(int row, double share, int p, double[] matrix) {
        int at = row * k;
        for (int a = 0; a < k; a++) {
            double left = share * z[at + a];
            for (int b = a; b < k; b++) {
                matrix[a * p + b] += left * z[at + b];
            }
            if (intercept) {
                matrix[a * p + p - 1] += left;
            }
        }
        if (intercept) {
            matrix[p * p - 1] += share;
        }
    }

    /** Values in the order of the sample, given in sorted order. */
    public double[] unsorted(double[] values) {
        double[] back = new double[values.length];
        for (int p = 0; p < values.length; p++) {
            back[order[p]] = values[p];
        }
        return back;
    }

    private static void moveToUnits(double[] weights, double[] unitWeights, int[] start, Grouping grouping) {
        for (int u = 0; u < unitWeights.length; u++) {
            unitWeights[u] = weights[start[u]];
            for (int p = start[u]; p < start[u + 1]; p++) {
                if (weights[p] != unitWeights[u]) {
                    throw SpecificationException.field("weights", "Probability weights must be the same in all rows of a unit"
                            + " of '" + grouping.name() + "', as they weight its likelihood; they differ in '"
                            + grouping.levels()[u] + "'.");
                }
                weights[p] = 1;
            }
        }
    }

    private static double[] sorted(double[] values, int[] order) {
        double[] sorted = new double[order.length];
        for (int p = 0; p < order.length; p++) {
            sorted[p] = values[order[p]];
        }
        return sorted;
    }
}
