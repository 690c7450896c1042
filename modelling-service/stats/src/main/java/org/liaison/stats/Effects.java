package org.liaison.stats;

/** How differences between units enter. */
public enum Effects implements Option {

    /** No effects beside the terms of the formula. */
    POOLED("pooled"),
    /** Unconditional fixed effects: one dummy per level of each column after {@code |}. */
    FIXED("fixed"),
    /** A Gaussian intercept by unit. */
    RANDOM("random"),
    /** A Gaussian intercept by unit; terms that vary within units enter as unit mean and deviation from it. */
    WITHIN_BETWEEN("within_between"),
    /** The beta-distributed random effect of Hausman, Hall and Griliches (1984), of the negative binomial. */
    RANDOM_BETA("random_beta"),
    /** Likelihood conditional on the units' totals. */
    CONDITIONAL("conditional");

    private final String code;

    Effects(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the model needs a column of units. */
    public boolean needsUnit() {
        return this != POOLED && this != FIXED;
    }

    /** Whether a Gaussian intercept is integrated out. */
    public boolean isGaussianIntercept() {
        return this == RANDOM || this == WITHIN_BETWEEN;
    }
}
