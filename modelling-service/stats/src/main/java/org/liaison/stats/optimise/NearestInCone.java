package org.liaison.stats.optimise;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The point c of the cone H c &gt;= 0 that is nearest to g, the sum of the rows of H. It is g + H'u with the u &gt;= 0 that
 * makes it shortest, a least-squares problem with signs solved by active sets (Lawson and Hanson 1974, chapter 23).
 */
final class NearestInCone {

    private static final double TOLERANCE = 1e-11;

    private final DMatrixRMaj h;
    private final int n;
    private final int r;
    private final double[] g;
    private final double[] u;
    private final boolean[] active;

    NearestInCone(DMatrixRMaj h) {
        this.h = h;
        this.n = h.numRows;
        this.r = h.numCols;
        this.g = new double[r];
        this.u = new double[n];
        this.active = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < r; a++) {
                g[a] += h.get(i, a);
            }
        }
    }

    /** H c at the nearest point. */
    double[] values() {
        double bound = TOLERANCE * Math.sqrt(Arrays.stream(g).map(v -> v * v).sum());
        boolean[] refused = new boolean[n];
        double[] values = times(point());
        for (int step = 0; step < 3 * n + 10; step++) {
            int worst = -1;
            for (int i = 0; i < n; i++) {
                if (!active[i] && !refused[i] && values[i] < -bound && (worst < 0 || values[i] < values[worst])) {
                    worst = i;
                }
            }
            if (worst < 0) {
                break;
            }
            active[worst] = true;
            double[] solved = solve();
            if (solved == null || !(solved[worst] > 0)) {
                // A row that the active ones determine: rounding alone made it look useful.
                active[worst] = false;
                refused[worst] = true;
                continue;
            }
            descend(solved);
            Arrays.fill(refused, false);
            values = times(point());
        }
        return values;
    }

    /** Moves towards a solution, dropping rows whose multiplier would turn negative on the way. */
    private void descend(double[] first) {
        double[] solved = first;
        while (solved != null) {
            double share = 1;
            for (int i = 0; i < n; i++) {
                if (active[i] && solved[i] <= 0) {
                    share = Math.min(share, u[i] / (u[i] - solved[i]));
                }
            }
            boolean dropped = false;
            for (int i = 0; i < n; i++) {
                if (active[i]) {
                    u[i] += share * (solved[i] - u[i]);
                    if (share < 1 && u[i] <= 1e-15) {
                        u[i] = 0;
                        active[i] = false;
                        dropped = true;
                    }
                }
            }
            solved = dropped ? solve() : null;
        }
    }

    /** Multipliers of the active rows alone that make the point shortest; null where the rows are dependent. */
    private double[] solve() {
        int[] rows = IntStream.range(0, n).filter(i -> active[i]).toArray();
        if (rows.length > r) {
            return null;
        }
        DMatrixRMaj matrix = new DMatrixRMaj(r, rows.length);
        DMatrixRMaj right = new DMatrixRMaj(r, 1);
        for (int a = 0; a < r; a++) {
            right.set(a, 0, -g[a]);
            for (int j = 0; j < rows.length; j++) {
                matrix.set(a, j, h.get(rows[j], a));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquares(r, Math.max(1, rows.length));
        double[] all = new double[n];
        if (rows.length == 0) {
            return all;
        }
        if (!solver.setA(matrix) || solver.quality() < 1e-13) {
            return null;
        }
        DMatrixRMaj solution = new DMatrixRMaj(rows.length, 1);
        solver.solve(right, solution);
        for (int j = 0; j < rows.length; j++) {
            all[rows[j]] = solution.get(j, 0);
        }
        return all;
    }

    private double[] point() {
        double[] point = g.clone();
        for (int i = 0; i < n; i++) {
            for (int a = 0; u[i] != 0 && a < r; a++) {
                point[a] += u[i] * h.get(i, a);
            }
        }
        return point;
    }

    private double[] times(double[] point) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < r; a++) {
                values[i] += h.get(i, a) * point[a];
            }
        }
        return values;
    }
}
