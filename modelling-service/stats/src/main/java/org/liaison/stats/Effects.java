package org.liaison.stats;

/** How differences between units enter. */
public enum Effects implements Option {

    /** No effects beside the terms of the formula. */
    POOLED("pooled"),
    /** Unconditional fixed effects: one dummy per level of each column after {@code |}. */
    FIXED("fixed");

    private final String code;

    Effects(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
