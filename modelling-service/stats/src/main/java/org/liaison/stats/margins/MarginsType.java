package org.liaison.stats.margins;

import org.liaison.stats.Option;

/** Where marginal effects are evaluated. */
public enum MarginsType implements Option {

    /** At every row of the sample, then averaged. */
    AVERAGE("average"),
    /** At one row: columns of the design at their means, dummies at their shares, offset at its mean. */
    AT_MEANS("at_means"),
    /** At every row with the {@code at} variables set to the given values, then averaged. */
    AT("at");

    private final String code;

    MarginsType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
