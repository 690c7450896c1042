package org.liaison.stats.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.liaison.stats.FitResult;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Column;
import org.liaison.stats.summary.Inference;

/** Wald test that several coefficients are jointly zero: b' V^-1 b against chi-squared on the rank of V. */
public final class WaldTest {

    /** Eigenvalues of the correlation matrix below this share of the largest count as zero. */
    private static final double RANK = 1e-10;

    private WaldTest() {
    }

    /**
     * Tests the coefficients named; a term such as {@code factor(x)} stands for all its columns.
     *
     * @throws SpecificationException for a term that is not in the fit, or a fit without covariance
     */
    public static TestResult of(FitResult fit, List<String> terms) {
        int[] chosen = positions(fit, terms);
        int q = chosen.length;
        double[][] covariance = fit.covariance().matrix();
        DMatrixRMaj correlation = new DMatrixRMaj(q, q);
        double[] z = new double[q];
        for (int a = 0; a < q; a++) {
            double error = Math.sqrt(covariance[chosen[a]][chosen[a]]);
            if (!(error > 0)) {
                throw SpecificationException.term(fit.covariance().terms().get(chosen[a]),
                        "The fit gives no standard error for '" + fit.covariance().terms().get(chosen[a]) + "'.");
            }
            z[a] = fit.coefficients().get(chosen[a]).estimate() / error;
            for (int b = 0; b < q; b++) {
                correlation.set(a, b,
                        covariance[chosen[a]][chosen[b]] / error / Math.sqrt(covariance[chosen[b]][chosen[b]]));
            }
        }
        return quadratic(correlation, z);
    }

    private static TestResult quadratic(DMatrixRMaj correlation, double[] z) {
        int q = z.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(q, true, true);
        if (!eigen.decompose(correlation)) {
            throw SpecificationException.field("terms", "The covariance of these terms has no eigenvalues.");
        }
        double largest = 0;
        for (int e = 0; e < q; e++) {
            largest = Math.max(largest, eigen.getEigenvalue(e).getReal());
        }
        double statistic = 0;
        int rank = 0;
        for (int e = 0; e < q; e++) {
            double value = eigen.getEigenvalue(e).getReal();
            if (value > RANK * largest) {
                double share = 0;
                for (int a = 0; a < q; a++) {
                    share += eigen.getEigenVector(e).get(a) * z[a];
                }
                statistic += share * share / value;
                rank++;
            }
        }
        return new TestResult(statistic, rank, Inference.chiSquared(statistic, rank));
    }

    private static int[] positions(FitResult fit, List<String> terms) {
        if (terms.isEmpty()) {
            throw SpecificationException.field("terms", "No term is given.");
        }
        List<String> names = fit.covariance().terms();
        Set<Integer> chosen = new LinkedHashSet<>();
        for (String term : terms) {
            int before = chosen.size();
            if (names.contains(term)) {
                chosen.add(names.indexOf(term));
            } else {
                for (Column column : fit.model().model().basis().columns()) {
                    if (column.term().toString().equals(term) && names.contains(column.name())) {
                        chosen.add(names.indexOf(column.name()));
                    }
                }
            }
            if (chosen.size() == before && !names.contains(term)) {
                throw SpecificationException.term(term,
                        "The fit has no term '" + term + "'. Terms are: " + String.join(", ", names) + ".");
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }
}
