package org.liaison.indicators.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an indicator makes of inputs that are missing. */
public enum MissingRule {

    /** A missing input makes a missing value. */
    PROPAGATE,
    /** A missing input counts as 0. */
    ZERO,
    /** The functions mean, sum, min and max leave missing inputs out; elsewhere they make a missing value. */
    SKIP;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of a name. */
    public static Optional<MissingRule> of(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
    }
}
