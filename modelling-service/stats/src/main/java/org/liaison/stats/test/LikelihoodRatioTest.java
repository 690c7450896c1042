package org.liaison.stats.test;

import java.util.Arrays;

import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;
import org.liaison.stats.summary.Inference;

/** Likelihood-ratio test of nested fits. */
public final class LikelihoodRatioTest {

    private LikelihoodRatioTest() {
    }

    /**
     * Tests a restricted fit against a full one on the same rows. Where the full one adds the dispersion, alpha = 0 lies on
     * the boundary, and p is half the tail with it and half the tail without (Self and Liang 1987).
     *
     * @throws SpecificationException if the fits cannot be nested
     */
    public static TestResult of(FitResult restricted, FitResult full) {
        int df = full.summary().parameters() - restricted.summary().parameters();
        boolean sameRows = Arrays.equals(restricted.observations().row(), full.observations().row())
                && Arrays.equals(restricted.observations().outcome(), full.observations().outcome());
        if (!sameRows) {
            throw SpecificationException.field("restricted",
                    "The fits have different rows or outcomes; likelihoods compare only"
                            + " on the same sample.");
        }
        if (full.spec().weights() != null && full.spec().weightType() == WeightType.PROBABILITY) {
            throw SpecificationException.field("full", "With probability weights there is no likelihood to compare; use a Wald"
                    + " test.");
        }
        double statistic = 2 * (full.summary().logLik() - restricted.summary().logLik());
        if (df <= 0 || statistic < -1e-6) {
            throw SpecificationException.field("restricted", "The first fit is not nested in the second: it has "
                    + (df <= 0 ? "as many parameters or more." : "a higher likelihood."));
        }
        boolean boundary = restricted.spec().family() == Family.POISSON && full.spec().family() == Family.NEGBIN2;
        double p = Inference.chiSquared(statistic, df);
        if (boundary) {
            double without = df == 1 ? 0 : Inference.chiSquared(statistic, df - 1);
            p = statistic <= 0 ? 1 : (p + without) / 2;
        }
        return new TestResult(Math.max(0, statistic), df, p);
    }
}
