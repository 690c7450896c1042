package org.liaison.coding.codebook;

import java.util.Locale;

import org.liaison.kit.problem.ProblemException;

/** Which contacts count: those of the working convention, or of the literal wording only. */
public enum Scope {
    /** bilateral, regional, and small groups of two to four partners */
    WORKING,
    /** bilateral and regional only */
    STRICT;

    /** @throws ProblemException naming the query parameter {@code scope} */
    public static Scope of(String key) {
        for (Scope scope : values()) {
            if (scope.key().equals(key)) {
                return scope;
            }
        }
        throw ProblemException.parameter("scope", "expected working or strict, got '" + key + "'");
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isStrict() {
        return this == STRICT;
    }
}
