package org.liaison.stats.test;

import java.util.List;

import org.liaison.stats.FitResult;

/** Test that several coefficients are jointly zero. */
public final class WaldTest {

    private WaldTest() {
    }

    /**
     * Tests the coefficients named; {@code factor(x)} stands for all its levels.
     *
     * @throws org.liaison.stats.SpecificationException for a term that is not in the fit
     */
    public static TestResult of(FitResult fit, List<String> terms) {
        throw new UnsupportedOperationException();
    }
}
