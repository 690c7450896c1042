package org.liaison.stats.margins;

import org.liaison.stats.Option;

/** What a marginal effect measures. */
public enum Change implements Option {

    /** Derivative of the mean with respect to the variable, through every term that holds it. */
    DERIVATIVE("derivative"),
    /** Difference of the mean: factors against their base level, numbers 1 against 0. */
    DISCRETE("discrete");

    private final String code;

    Change(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
