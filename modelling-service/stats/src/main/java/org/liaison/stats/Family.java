package org.liaison.stats;

/** Distribution of the outcome given its mean. */
public enum Family implements Option {

    /** Poisson: variance = mean. */
    POISSON("poisson"),
    /** Negative binomial 2: variance = mean + alpha mean^2. */
    NEGBIN2("negbin2");

    private final String code;

    Family(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the dispersion alpha is estimated. */
    public boolean hasDispersion() {
        return this == NEGBIN2;
    }
}
