package org.liaison.stats.comparison;

import org.liaison.stats.Option;

/** Which of two models the data favour. */
public enum Verdict implements Option {

    /** The first is closer to the truth. */
    FIRST("first"),
    /** The second is closer to the truth. */
    SECOND("second"),
    /** They cannot be told apart. */
    NEITHER("neither");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
