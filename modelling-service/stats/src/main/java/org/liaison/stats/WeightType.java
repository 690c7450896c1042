package org.liaison.stats;

/** Meaning of the weights column. */
public enum WeightType implements Option {

    /** A row stands for that many equal rows (whole numbers). */
    FREQUENCY("frequency"),
    /** Inverse probability of being sampled: pseudo-likelihood, robust errors by default. */
    PROBABILITY("probability");

    private final String code;

    WeightType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
