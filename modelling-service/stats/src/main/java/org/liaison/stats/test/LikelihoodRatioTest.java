package org.liaison.stats.test;

import java.util.Arrays;

import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Penalty;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;
import org.liaison.stats.summary.Inference;

/** Likelihood-ratio test of nested fits. */
public final class LikelihoodRatioTest {

    private LikelihoodRatioTest() {
    }

    /**
     * Tests a restricted fit against a full one on the same rows. Where the full one adds a dispersion or the variance of unit
     * effects, its zero lies on the boundary, and p is half the tail with it and half the tail without (Self and Liang 1987,
     * case
     * 5). Where it adds both, that is an upper bound of p (their case 7, whose weights depend on the correlation of the two).
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
        checkLikelihoods(restricted.spec(), full.spec());
        double statistic = 2 * (full.summary().logLik() - restricted.summary().logLik());
        if (df <= 0 || statistic < -1e-6) {
            throw SpecificationException.field("restricted", "The first fit is not nested in the second: it has "
                    + (df <= 0 ? "as many parameters or more." : "a higher likelihood."));
        }
        double p = Inference.chiSquared(statistic, df);
        if (isOnBoundary(restricted.spec(), full.spec())) {
            double without = df == 1 ? 0 : Inference.chiSquared(statistic, df - 1);
            p = statistic <= 0 ? 1 : (p + without) / 2;
        }
        return new TestResult(Math.max(0, statistic), df, p);
    }

    /** Whether the restricted model holds a variance at zero, the end of its range. */
    private static boolean isOnBoundary(FitSpec restricted, FitSpec full) {
        boolean dispersion = full.family().hasDispersion() && !restricted.family().hasDispersion();
        boolean units = restricted.effects() == Effects.POOLED
                && (full.effects().isGaussianIntercept() || full.effects() == Effects.RANDOM_BETA);
        return dispersion || units;
    }

    private static void checkLikelihoods(FitSpec restricted, FitSpec full) {
        if (full.weights() != null && full.weightType() == WeightType.PROBABILITY || full.penalty() == Penalty.FIRTH
                || restricted.penalty() == Penalty.FIRTH) {
            throw SpecificationException.field("full",
                    "With probability weights or a penalty there is no likelihood to compare;"
                            + " use a Wald test.");
        }
        boolean families = likelihood(restricted) == likelihood(full)
                || restricted.family() == Family.POISSON && full.family().hasDispersion();
        if (!families) {
            throw SpecificationException.field("restricted",
                    "A '" + likelihood(restricted).code() + "' model is no special case of a '"
                            + likelihood(full).code() + "' model; use Vuong's test.");
        }
        if ((restricted.effects() == Effects.CONDITIONAL) != (full.effects() == Effects.CONDITIONAL)) {
            throw SpecificationException.field("restricted",
                    "A conditional likelihood does not compare with an unconditional one.");
        }
    }

    /**
     * Whatever it is called: without beta effects their model is the negative binomial 1 (Hausman, Hall and Griliches 1984).
     */
    private static Family likelihood(FitSpec spec) {
        return spec.effects() == Effects.RANDOM_BETA ? Family.NEGBIN1 : spec.family();
    }
}
