package org.liaison.stats.optimise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.liaison.stats.absorb.Absorption;

/**
 * Separated rows of a small model in a finite number of steps. Directions of the parameters that change no row which must
 * stay are the null space N of those rows; of them, those with H c &gt;= 0 for all other rows (H = X N, turned so that
 * separated rows are positive) form a cone. The point of the cone that is nearest to the sum of the rows of H is zero only
 * where there is no separation; {@link NearestInCone} finds it.
 */
final class ExactSeparation {

    private static final int MOST_PARAMETERS = 160;
    private static final long MOST_ENTRIES = 2_000_000;
    private static final double RANK = 1e-10;
    private static final double EXACT = 1e-8;
    private static final double SEPARATED = 1e-6;

    private final IndexModel model;
    private final boolean[] stays;
    private final int free;

    /**
     * @param stays rows that a direction must not change
     */
    ExactSeparation(IndexModel model, boolean[] stays) {
        this.model = model;
        this.stays = stays;
        int count = 0;
        for (boolean stay : stays) {
            count += stay ? 0 : 1;
        }
        this.free = count;
    }

    /** Whether the model is small enough. */
    boolean isAffordable() {
        int p = model.meanParameters();
        return p <= MOST_PARAMETERS && (long) p * stays.length <= MOST_ENTRIES;
    }

    /** Value of the direction found in each row, zero in those that stay; null where there is no separation. */
    double[] direction() {
        DMatrixRMaj[] parts = rows();
        DMatrixRMaj directions = nullSpace(parts[0]);
        if (directions.numCols == 0 || free == 0) {
            return null;
        }
        DMatrixRMaj constraints = new DMatrixRMaj(free, directions.numCols);
        CommonOps_DDRM.mult(parts[1], directions, constraints);
        double[] values = new NearestInCone(constraints).values();
        double largest = 0;
        double lowest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
            lowest = Math.min(lowest, value);
        }
        if (!(largest > EXACT) || -lowest > EXACT * largest) {
            return null;
        }
        double[] all = new double[stays.length];
        for (int i = 0, f = 0; i < all.length; i++) {
            double value = stays[i] ? 0 : values[f++];
            all[i] = value > SEPARATED * largest ? value : 0;
        }
        return all;
    }

    /** Design rows that stay and the others, turned; columns have unit length over all rows. */
    private DMatrixRMaj[] rows() {
        int n = stays.length;
        int k = model.basis().size();
        Absorption absorption = model.absorption();
        int dense = absorption.dense();
        int p = model.meanParameters();
        double[] y = model.sample().outcome();
        boolean binary = model.likelihood().isBinary();
        DMatrixRMaj[] parts = { new DMatrixRMaj(n - free, p), new DMatrixRMaj(free, p) };
        int[] at = new int[2];
        for (int i = 0; i < n; i++) {
            DMatrixRMaj part = parts[stays[i] ? 0 : 1];
            int row = at[stays[i] ? 0 : 1]++;
            double sign = binary && y[i] == 0 ? -1 : 1;
            for (int a = 0; a < k; a++) {
                part.set(row, a, sign * model.basis().z()[a][i]);
            }
            for (int[] dummy : absorption.dummies()) {
                if (dummy[i] >= 0) {
                    part.set(row, k + dummy[i], sign);
                }
            }
            if (absorption.groups() > 0) {
                part.set(row, k + dense + absorption.group()[i], sign);
            }
        }
        normalise(parts, p);
        return parts;
    }

    private static void normalise(DMatrixRMaj[] parts, int p) {
        for (int a = 0; a < p; a++) {
            double square = 0;
            for (DMatrixRMaj part : parts) {
                for (int i = 0; i < part.numRows; i++) {
                    square += part.get(i, a) * part.get(i, a);
                }
            }
            for (DMatrixRMaj part : parts) {
                for (int i = 0; i < part.numRows; i++) {
                    part.set(i, a, part.get(i, a) / Math.sqrt(square));
                }
            }
        }
    }

    /** Orthonormal columns that span the null space. */
    private static DMatrixRMaj nullSpace(DMatrixRMaj rows) {
        int p = rows.numCols;
        if (rows.numRows == 0) {
            return CommonOps_DDRM.identity(p);
        }
        DMatrixRMaj square = new DMatrixRMaj(p, p);
        if (rows.numRows > p) {
            QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(rows.numRows, p);
            qr.decompose(rows);
            qr.getR(square, true);
        } else {
            CommonOps_DDRM.insert(rows, square, 0, 0);
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(p, p, false, true, false);
        svd.decompose(square);
        DMatrixRMaj v = svd.getV(null, false);
        DMatrixRMaj values = svd.getW(null);
        SingularOps_DDRM.descendingOrder(null, false, values, v, false);
        int rank = 0;
        while (rank < p && values.get(rank, rank) > RANK) {
            rank++;
        }
        return rank == p ? new DMatrixRMaj(p, 0) : CommonOps_DDRM.extract(v, 0, p, rank, p);
    }
}
