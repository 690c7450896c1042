package org.liaison.stats.test;

import java.util.List;

import org.liaison.stats.FitResult;
import org.liaison.stats.summary.Coefficient;

/**
 * Coefficients with their covariance, of a fit here or from elsewhere.
 *
 * @param terms names, each once
 * @param values one per term
 * @param covariance rows and columns in the order of the terms
 */
public record Estimates(List<String> terms, double[] values, double[][] covariance) {

    public Estimates {
        terms = List.copyOf(terms);
    }

    /** Those of a fit, with the covariance that it was asked for. */
    public static Estimates of(FitResult fit) {
        return new Estimates(fit.covariance().terms(),
                fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray(), fit.covariance().matrix());
    }

    double value(String term) {
        return values[terms.indexOf(term)];
    }

    double covariance(String a, String b) {
        return covariance[terms.indexOf(a)][terms.indexOf(b)];
    }
}
