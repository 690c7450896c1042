package org.liaison.stats.prediction;

import org.liaison.stats.Option;

/** What an interval is to hold. */
public enum PredictionInterval implements Option {

    /** The mean. */
    CONFIDENCE("confidence"),
    /** A new outcome: its own spread, that of the estimates and that of a random intercept. */
    PREDICTION("prediction"),
    /** No errors and intervals, which take most of the time. */
    NONE("none");

    private final String code;

    PredictionInterval(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
