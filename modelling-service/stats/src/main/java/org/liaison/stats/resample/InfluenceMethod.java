package org.liaison.stats.resample;

import org.liaison.stats.Option;

/** How estimates without some rows are had. */
public enum InfluenceMethod implements Option {

    /** Estimated anew on the other rows. */
    EXACT("exact"),
    /** One step of Newton's method from the estimates, with the score and information of the other rows. */
    ONE_STEP("one_step");

    private final String code;

    InfluenceMethod(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
