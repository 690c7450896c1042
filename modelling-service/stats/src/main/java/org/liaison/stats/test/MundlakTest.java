package org.liaison.stats.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Mundlak's (1978) test: in a model with unit means and deviations from them, a covariate that is unrelated to the unit effects
 * has
 * the same coefficient within as between units. A Wald test of that needs one covariance matrix, which is positive definite, so
 * that the test is valid where Hausman's is not.
 */
public final class MundlakTest {

    private static final String WITHIN = "_within";
    private static final String BETWEEN = "_between";

    private MundlakTest() {
    }

    /**
     * Tests that within equals between.
     *
     * @param estimates of a {@code within_between} fit
     * @param terms covariates by their names before they were split, null or empty for all; those that are not split are passed
     *        over
     * @return empty where no covariate is split, or one has no error
     */
    public static Optional<TestResult> of(Estimates estimates, List<String> terms) {
        List<String> split = estimates.terms().stream().filter(name -> name.endsWith(WITHIN))
                .map(name -> name.substring(0, name.length() - WITHIN.length()))
                .filter(name -> estimates.terms().contains(name + BETWEEN))
                .filter(name -> terms == null || terms.isEmpty() || terms.contains(name)).toList();
        int q = split.size();
        double[] difference = new double[q];
        double[][] covariance = new double[q][q];
        for (int a = 0; a < q; a++) {
            String row = split.get(a);
            difference[a] = estimates.value(row + WITHIN) - estimates.value(row + BETWEEN);
            for (int b = 0; b < q; b++) {
                String column = split.get(b);
                covariance[a][b] = estimates.covariance(row + WITHIN, column + WITHIN)
                        - estimates.covariance(row + WITHIN, column + BETWEEN)
                        - estimates.covariance(row + BETWEEN, column + WITHIN)
                        + estimates.covariance(row + BETWEEN, column + BETWEEN);
            }
        }
        boolean tested = q > 0 && IntStream.range(0, q).allMatch(a -> covariance[a][a] > 0);
        return tested ? Optional.of(WaldTest.of(difference, covariance)) : Optional.empty();
    }
}
