package org.liaison.stats.test;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.liaison.stats.SpecificationException;

/**
 * The quadratic form x' M^- x of a symmetric matrix with its Moore-Penrose inverse, by eigenvalues.
 *
 * @param statistic the form
 * @param rank eigenvalues that count
 * @param smallest eigenvalue, of any sign
 * @param outside length of the part of x that lies where M is zero, as a share of the length of x
 */
record QuadraticForm(double statistic, int rank, double smallest, double outside) {

    /**
     * @param matrix symmetric
     * @param x vector
     * @param zero eigenvalues up to this size do not count
     * @param negative whether negative eigenvalues beyond that size do
     */
    static QuadraticForm of(DMatrixRMaj matrix, double[] x, double zero, boolean negative) {
        int q = x.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(q, true, true);
        if (!eigen.decompose(matrix)) {
            throw SpecificationException.field("terms", "The covariance of these terms has no eigenvalues.");
        }
        double statistic = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double length = 0;
        double outside = 0;
        int rank = 0;
        for (int e = 0; e < q; e++) {
            double value = eigen.getEigenvalue(e).getReal();
            double share = 0;
            for (int a = 0; a < q; a++) {
                share += eigen.getEigenVector(e).get(a) * x[a];
            }
            smallest = Math.min(smallest, value);
            length += share * share;
            if (value > zero || negative && value < -zero) {
                statistic += share * share / value;
                rank++;
            } else {
                outside += share * share;
            }
        }
        return new QuadraticForm(statistic, rank, smallest, length > 0 ? Math.sqrt(outside / length) : 0);
    }
}
