package org.liaison.stats;

/** What is added to the log-likelihood. */
public enum Penalty implements Option {

    /** Nothing. */
    NONE("none"),
    /** Half the log determinant of the information (Firth 1993): finite estimates under separation; of {@code logit}. */
    FIRTH("firth");

    private final String code;

    Penalty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
