package org.liaison.indicators.source;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a row or cell is not used, for programs; the reason in words says more. */
public enum RejectionCode {
    /** a group of countries such as a region or income group */
    AGGREGATE,
    /** a code or name that the register does not have */
    UNKNOWN_COUNTRY,
    NO_COUNTRY,
    /** more than one value for an indicator, country and year */
    SECOND_VALUE,
    NOT_A_NUMBER,
    /** a formula in place of a value */
    FORMULA,
    NOT_A_YEAR,
    /** a quarter or month */
    PART_OF_A_YEAR,
    /** a row of another frequency than the yearly one */
    NOT_YEARLY,
    NO_INDICATOR,
    UNKNOWN_INDICATOR,
    /** another unit or price base than in earlier rows of the indicator */
    OTHER_UNIT,
    /** a power of ten that is not known */
    UNKNOWN_MULTIPLIER,
    /** a row that describes values */
    ATTRIBUTE,
    /** more or fewer cells than the header has */
    ROW_WIDTH,
    REPEATED_COLUMN,
    TEXT_COLUMN,
    UNKNOWN_COLUMN,
    UNKNOWN_SHEET,
    UNKNOWN_TYPE,
    MISSING_PAGE,
    OTHER_RELEASE,
    /** stored before reasons had codes */
    OTHER;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of this key. */
    public static RejectionCode of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
