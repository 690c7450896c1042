package org.liaison.stats.prediction;

import org.liaison.stats.Option;

/** What is predicted. */
public enum PredictionScale implements Option {

    /** The mean of the outcome. */
    RESPONSE("response"),
    /** The linear predictor, offset and exposure included. */
    LINK("link");

    private final String code;

    PredictionScale(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
