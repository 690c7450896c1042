package org.liaison.indicators.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of two values for one indicator, country and year. */
public enum DuplicateRule {
    /** None is stored, all are listed. */
    REJECT,
    /** The value that goes on from the years around it is stored, the others are listed. */
    NEAREST_TO_NEIGHBOURING_YEARS;

    static Optional<DuplicateRule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
