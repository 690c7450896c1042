package org.liaison.stats.summary;

import java.util.List;

/** Covariance matrix of the coefficients of {@code terms}, in that order. */
public record Covariance(List<String> terms, double[][] matrix) {

    public Covariance {
        terms = List.copyOf(terms);
    }
}
