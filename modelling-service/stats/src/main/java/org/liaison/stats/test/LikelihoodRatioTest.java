package org.liaison.stats.test;

import org.liaison.stats.FitResult;

/** Likelihood-ratio test of nested fits. */
public final class LikelihoodRatioTest {

    private LikelihoodRatioTest() {
    }

    /**
     * Tests a restricted fit against a full one on the same rows; Poisson in negbin2 gives half the chi-squared tail.
     *
     * @throws org.liaison.stats.SpecificationException if the fits are not nested by their sizes
     */
    public static TestResult of(FitResult restricted, FitResult full) {
        throw new UnsupportedOperationException();
    }
}
