package org.liaison.stats.absorb;

import java.util.Arrays;
import java.util.Optional;

import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;

/**
 * Solves with several large dimensions of fixed effects by conjugate gradients on the weighted normal equations. The largest
 * dimension is eliminated, which makes a step one round of alternating projections (Gaure 2013, Computational Statistics and
 * Data Analysis 66; Correia 2017; Stammann 2018, arXiv:1707.01815); columns and small dimensions are preconditioned by
 * their own inverse, levels by their diagonal. Redundant levels do no harm: the equations are consistent, and what is not
 * identified stays as it started, at zero. The last parameter, ln(alpha), is bordered exactly.
 */
final class IterativeFactor implements BorderedFactor {

    private static final int MAX_ITERATIONS = 5000;
    private static final int PULSE = 25;
    /** A level this small, net of the eliminated groups, is inside one of them. */
    private static final double NESTED = 1e-12;

    private final Bordered matrix;
    private final LargeEffects effects;
    private final NormalEquations equations;
    private final BorderedFactor dense;
    private final double[] inverse;
    private final int size;
    private final double tolerance;
    private final Runnable pulse;
    /** Columns of the inverse's dense block that were asked for. */
    private final double[][] columns;
    private Solution edge;
    private double corner;

    private IterativeFactor(Bordered matrix, LargeEffects effects, BorderedFactor dense, int size, double tolerance,
            Runnable pulse) {
        this.matrix = matrix;
        this.effects = effects;
        this.equations = new NormalEquations(effects, matrix);
        this.dense = dense;
        this.size = size;
        this.tolerance = tolerance;
        this.pulse = pulse;
        this.columns = new double[size][];
        this.inverse = equations.levels();
        for (int l = 0; l < inverse.length; l++) {
            inverse[l] = inverse[l] > NESTED * effects.sums()[l] ? 1 / inverse[l] : 0;
        }
    }

    static Optional<BorderedFactor> of(Bordered matrix, LargeEffects effects, int size, double tolerance, Runnable pulse) {
        int mean = effects.z().length + effects.absorption().dense();
        Optional<BorderedFactor> dense = matrix.direct(mean);
        if (dense.isEmpty()) {
            return Optional.empty();
        }
        IterativeFactor factor = new IterativeFactor(matrix, effects, dense.get(), size, tolerance, pulse);
        return size == mean || factor.border(mean) ? Optional.of(factor) : Optional.empty();
    }

    /** Solves for the last column; false where the matrix is not positive definite. */
    private boolean border(int last) {
        int m = matrix.m();
        double[] right = new double[last];
        for (int a = 0; a < last; a++) {
            right[a] = matrix.dense()[a * m + last];
        }
        double[] group = Arrays.copyOf(lastOfBorder(), matrix.groups() + effects.cross().length);
        System.arraycopy(effects.cross(), 0, group, matrix.groups(), effects.cross().length);
        edge = new Solution(right.clone(), group.clone());
        solveMean(edge.dense, edge.group, 0);
        corner = matrix.dense()[last * m + last] - dot(right, edge.dense) - dot(group, edge.group);
        return corner > 0;
    }

    private double[] lastOfBorder() {
        double[] column = new double[matrix.groups()];
        for (int g = 0; g < column.length; g++) {
            column[g] = matrix.border()[(g + 1) * matrix.m() - 1];
        }
        return column;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double inverse(int a, int b) {
        if (columns[a] == null) {
            double[] column = new double[size];
            column[a] = 1;
            solve(column, new double[effects.absorption().groups()]);
            columns[a] = column;
        }
        return columns[a][b];
    }

    @Override
    public void solve(double[] denseRight, double[] group) {
        solve(denseRight, group, 0);
    }

    @Override
    public void solve(double[] denseRight, double[] group, double floor) {
        int mean = dense.size();
        double[] right = Arrays.copyOf(denseRight, mean);
        if (edge == null) {
            solveMean(right, group, floor);
            System.arraycopy(right, 0, denseRight, 0, mean);
            return;
        }
        // H^-1 is symmetric, so the last column's solution also reduces the right side.
        double last = (denseRight[mean] - dot(right, edge.dense) - dot(group, edge.group)) / corner;
        solveMean(right, group, floor);
        for (int a = 0; a < mean; a++) {
            denseRight[a] = right[a] - last * edge.dense[a];
        }
        for (int g = 0; g < group.length; g++) {
            group[g] -= last * edge.group[g];
        }
        denseRight[mean] = last;
    }

    private void solveMean(double[] right, double[] group, double floor) {
        int groups = matrix.groups();
        int m = right.length;
        double[] share = new double[groups];
        for (int g = 0; g < groups; g++) {
            share[g] = group[g] / matrix.diagonal()[g];
        }
        double[] reduced = equations.ofGroups(share);
        for (int a = 0; a < reduced.length; a++) {
            reduced[a] = (a < m ? right[a] : group[groups + a - m]) - reduced[a];
        }
        double[] solution = conjugateGradients(reduced, floor);
        double[] fitted = equations.byGroup(solution);
        for (int g = 0; g < groups; g++) {
            group[g] = (group[g] - fitted[g]) / matrix.diagonal()[g];
        }
        System.arraycopy(solution, 0, right, 0, m);
        System.arraycopy(solution, m, group, groups, solution.length - m);
    }

    private double[] conjugateGradients(double[] right, double floor) {
        double[] solution = new double[right.length];
        double[] rest = right.clone();
        double[] direction = preconditioned(rest);
        double size = dot(rest, direction);
        double goal = Math.max(floor, tolerance * tolerance * size);
        for (int iteration = 1; size > goal; iteration++) {
            double[] image = equations.times(direction);
            double curvature = dot(direction, image);
            if (!(curvature > 0) || iteration > MAX_ITERATIONS) {
                Arrays.fill(solution, Double.NaN);
                return solution;
            }
            double step = size / curvature;
            for (int a = 0; a < solution.length; a++) {
                solution[a] += step * direction[a];
                rest[a] -= step * image[a];
            }
            double[] next = preconditioned(rest);
            double nextSize = dot(rest, next);
            double share = nextSize / size;
            for (int a = 0; a < direction.length; a++) {
                direction[a] = next[a] + share * direction[a];
            }
            size = nextSize;
            if (iteration % PULSE == 0) {
                pulse.run();
            }
        }
        return solution;
    }

    private double[] preconditioned(double[] rest) {
        int m = dense.size();
        double[] result = new double[rest.length];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                result[a] += dense.inverse(a, b) * rest[b];
            }
        }
        for (int l = 0; l < inverse.length; l++) {
            result[m + l] = inverse[l] * rest[m + l];
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private record Solution(double[] dense, double[] group) {
    }
}
