package org.liaison.stats.audit;

import org.liaison.stats.Option;

/** How a printed number may have come from the number behind it. */
public enum Strictness implements Option {

    /** Every number was rounded: it lies within half a unit of its last printed digit. */
    ROUND("round"),
    /** Every number was rounded or cut: it may also be up to one unit larger in size. What contradicts even this cannot be. */
    ROUND_OR_TRUNCATE("round_or_truncate");

    private final String code;

    Strictness(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
