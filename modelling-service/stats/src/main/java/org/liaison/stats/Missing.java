package org.liaison.stats;

/** What happens to a row with a missing value in a column that the model uses. */
public enum Missing implements Option {

    /** The row leaves the sample. */
    DROP("drop"),
    /** The fit is refused, naming the first such row. */
    FAIL("fail");

    private final String code;

    Missing(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
