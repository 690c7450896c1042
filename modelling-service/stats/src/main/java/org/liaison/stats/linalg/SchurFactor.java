package org.liaison.stats.linalg;

import java.util.Arrays;
import java.util.Optional;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Solves with a {@link Bordered} matrix by the Schur complement of its diagonal block. */
final class SchurFactor implements BorderedFactor {

    /** A pivot this small, of a matrix with unit diagonal, is rounding. */
    private static final double SINGULAR = 1e-14;
    /** Multiplications worth a block of their own. */
    private static final int WORK = 100_000;

    private final int m;
    private final int groups;
    private final double[] border;
    private final int stride;
    private final double[] diagonal;
    private final DMatrixRMaj inverse;

    private SchurFactor(int m, Bordered matrix, DMatrixRMaj inverse) {
        this.m = m;
        this.groups = matrix.groups();
        this.border = matrix.border();
        this.stride = matrix.m();
        this.diagonal = matrix.diagonal();
        this.inverse = inverse;
    }

    static Optional<BorderedFactor> of(Bordered matrix, int m) {
        double[] weights = new double[matrix.groups()];
        for (int g = 0; g < weights.length; g++) {
            if (!(matrix.diagonal()[g] > 0)) {
                return Optional.empty();
            }
            weights[g] = -1 / matrix.diagonal()[g];
        }
        double[] schur = matrix.dense().clone();
        Gram.add(matrix.border(), matrix.m(), weights, schur);
        return invert(schur, matrix.m(), m).map(inverse -> new SchurFactor(m, matrix, inverse));
    }

    /** Inverse by Cholesky of the matrix scaled to a unit diagonal. */
    private static Optional<DMatrixRMaj> invert(double[] upper, int stride, int m) {
        double[] scale = new double[m];
        DMatrixRMaj scaled = new DMatrixRMaj(m, m);
        for (int a = 0; a < m; a++) {
            double pivot = upper[a * stride + a];
            if (!(pivot > 0) || Double.isInfinite(pivot)) {
                return Optional.empty();
            }
            scale[a] = 1 / Math.sqrt(pivot);
        }
        for (int a = 0; a < m; a++) {
            for (int b = a; b < m; b++) {
                double value = upper[a * stride + b] * scale[a] * scale[b];
                scaled.set(a, b, value);
                scaled.set(b, a, value);
            }
        }
        DMatrixRMaj inverse = new DMatrixRMaj(m, m);
        if (m > 0) {
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(m);
            if (!solver.setA(scaled) || smallestPivot(solver) < SINGULAR) {
                return Optional.empty();
            }
            solver.invert(inverse);
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                inverse.set(a, b, inverse.get(a, b) * scale[a] * scale[b]);
            }
        }
        return Optional.of(inverse);
    }

    private static double smallestPivot(LinearSolverDense<DMatrixRMaj> solver) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = solver.getDecomposition();
        DMatrixRMaj triangle = cholesky.getT(null);
        double smallest = Double.POSITIVE_INFINITY;
        for (int a = 0; a < triangle.numRows; a++) {
            smallest = Math.min(smallest, triangle.get(a, a) * triangle.get(a, a));
        }
        return smallest;
    }

    @Override
    public int size() {
        return m;
    }

    @Override
    public double inverse(int a, int b) {
        return inverse.get(a, b);
    }

    @Override
    public void solve(double[] dense, double[] group) {
        Blocks blocks = Blocks.of(groups, Math.max(1, (int) ((long) groups * m / WORK)), 1);
        double[][] parts = new double[blocks.count()][m];
        blocks.each((block, from, to) -> reduce(group, from, to, parts[block]));
        double[] right = Arrays.copyOf(dense, m);
        for (double[] part : parts) {
            for (int a = 0; a < m; a++) {
                right[a] -= part[a];
            }
        }
        for (int a = 0; a < m; a++) {
            double sum = 0;
            for (int b = 0; b < m; b++) {
                sum += inverse.get(a, b) * right[b];
            }
            dense[a] = sum;
        }
        blocks.each((block, from, to) -> substitute(dense, group, from, to));
    }

    private void reduce(double[] group, int from, int to, double[] into) {
        for (int g = from; g < to; g++) {
            double share = group[g] / diagonal[g];
            if (share != 0) {
                for (int a = 0; a < m; a++) {
                    into[a] += border[g * stride + a] * share;
                }
            }
        }
    }

    private void substitute(double[] dense, double[] group, int from, int to) {
        for (int g = from; g < to; g++) {
            double even = 0;
            double odd = 0;
            int at = g * stride;
            int a = 0;
            for (; a + 1 < m; a += 2) {
                even += border[at + a] * dense[a];
                odd += border[at + a + 1] * dense[a + 1];
            }
            even += a < m ? border[at + a] * dense[a] : 0;
            group[g] = (group[g] - (even + odd)) / diagonal[g];
        }
    }
}
