package org.liaison.stats.margins;

import org.liaison.stats.Option;

/** What a marginal effect measures. */
public enum Change implements Option {

    /** Derivative of the mean with respect to the variable, through every term that holds it. */
    DERIVATIVE("derivative", false, false),
    /** Difference of the mean: factors against their base level, numbers 1 against 0. */
    DISCRETE("discrete", false, false),
    /** Elasticity: derivative times the variable over the mean. */
    EYEX("eyex", true, true),
    /** Derivative times the variable: change of the mean where the variable grows by a share. */
    DYEX("dyex", false, true),
    /** Derivative over the mean: by what share the mean changes with the variable. */
    EYDX("eydx", true, false);

    private final String code;
    private final boolean ofMean;
    private final boolean ofVariable;

    Change(String code, boolean ofMean, boolean ofVariable) {
        this.code = code;
        this.ofMean = ofMean;
        this.ofVariable = ofVariable;
    }

    /** Whether it is a share of the mean. */
    boolean isOfMean() {
        return ofMean;
    }

    /** Whether it is for a share of the variable. */
    boolean isOfVariable() {
        return ofVariable;
    }

    @Override
    public String code() {
        return code;
    }
}
