package org.liaison.stats;

/** Distribution that p-values and intervals refer to. */
public enum Reference implements Option {

    /** Standard normal. */
    NORMAL("normal"),
    /** Student's t with G-1 (cluster) or n-k degrees of freedom. */
    T("t");

    private final String code;

    Reference(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
