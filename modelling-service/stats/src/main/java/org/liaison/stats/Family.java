package org.liaison.stats;

/** Distribution of the outcome given its mean. */
public enum Family implements Option {

    /** Poisson: variance = mean. */
    POISSON("poisson", Outcome.AMOUNT),
    /** Negative binomial 1: variance = mean (1 + alpha). */
    NEGBIN1("negbin1", Outcome.COUNT),
    /** Negative binomial 2: variance = mean + alpha mean^2. */
    NEGBIN2("negbin2", Outcome.COUNT),
    /** Bernoulli, logit link. */
    LOGIT("logit", Outcome.BINARY),
    /** Bernoulli, probit link. */
    PROBIT("probit", Outcome.BINARY),
    /** Normal with constant variance, identity link. */
    GAUSSIAN("gaussian", Outcome.NUMBER);

    /** What the outcome can be. */
    public enum Outcome {
        /** 0, 1, 2 ... */
        COUNT("a count: 0, 1, 2 and so on"),
        /** Not negative. */
        AMOUNT("a count or another number that is not negative"),
        /** 0 or 1. */
        BINARY("0 or 1"),
        /** Any number. */
        NUMBER("a number");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** The rule in words. */
        public String words() {
            return words;
        }

        /** Whether a value is allowed. */
        public boolean allows(double y) {
            return switch (this) {
                case COUNT -> y >= 0 && y == Math.rint(y) && !Double.isInfinite(y);
                case AMOUNT -> y >= 0 && !Double.isInfinite(y);
                case BINARY -> y == 0 || y == 1;
                case NUMBER -> !Double.isInfinite(y);
            };
        }
    }

    private final String code;
    private final Outcome outcome;

    Family(String code, Outcome outcome) {
        this.code = code;
        this.outcome = outcome;
    }

    @Override
    public String code() {
        return code;
    }

    /** What the outcome can be. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether the dispersion alpha is estimated. */
    public boolean hasDispersion() {
        return outcome == Outcome.COUNT;
    }

    /** Whether the mean is exp(eta), so that exp(coefficient) is a ratio of means. */
    public boolean isLogLinear() {
        return outcome == Outcome.COUNT || outcome == Outcome.AMOUNT;
    }
}
