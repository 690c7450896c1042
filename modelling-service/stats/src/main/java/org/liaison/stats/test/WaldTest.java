package org.liaison.stats.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ejml.data.DMatrixRMaj;
import org.liaison.stats.FitResult;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Column;
import org.liaison.stats.summary.Inference;

/** Wald test that several coefficients are jointly zero: b' V^-1 b against chi-squared on the rank of V. */
public final class WaldTest {

    /** Eigenvalues of the correlation matrix below this share of the number of terms count as zero. */
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
        double[] estimates = new double[q];
        double[][] covariance = new double[q][q];
        for (int a = 0; a < q; a++) {
            estimates[a] = fit.coefficients().get(chosen[a]).estimate();
            for (int b = 0; b < q; b++) {
                covariance[a][b] = fit.covariance().matrix()[chosen[a]][chosen[b]];
            }
            if (!(covariance[a][a] > 0)) {
                throw SpecificationException.term(fit.covariance().terms().get(chosen[a]),
                        "The fit gives no standard error for '" + fit.covariance().terms().get(chosen[a]) + "'.");
            }
        }
        return of(estimates, covariance);
    }

    /** Tests that functions with this covariance, whose diagonal is positive, are jointly zero. */
    static TestResult of(double[] values, double[][] covariance) {
        int q = values.length;
        double[] z = new double[q];
        DMatrixRMaj correlation = new DMatrixRMaj(q, q);
        for (int a = 0; a < q; a++) {
            z[a] = values[a] / Math.sqrt(covariance[a][a]);
            for (int b = 0; b < q; b++) {
                correlation.set(a, b, covariance[a][b] / Math.sqrt(covariance[a][a]) / Math.sqrt(covariance[b][b]));
            }
        }
        QuadraticForm form = QuadraticForm.of(correlation, z, RANK * q, false);
        return new TestResult(form.statistic(), form.rank(), Inference.chiSquared(form.statistic(), form.rank()));
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
