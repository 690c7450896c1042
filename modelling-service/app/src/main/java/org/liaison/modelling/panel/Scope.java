package org.liaison.modelling.panel;

import java.util.Arrays;
import java.util.Locale;

import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which interactions count: those of the working convention, or of the literal wording of the rule. */
public enum Scope {
    WORKING,
    STRICT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code working} or {@code strict}; null is working. */
    @JsonCreator
    static Scope of(String code) {
        return code == null ? WORKING
                : Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst()
                        .orElseThrow(() -> ProblemException.unprocessable("/scope",
                                "The scope is working or strict, not '" + code + "'."));
    }
}
