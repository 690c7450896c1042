package org.liaison.coding.codebook;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** The life of a version: it may be changed as a draft, is in force once published, and codes nothing more once retired. */
public enum CodebookState {
    DRAFT,
    PUBLISHED,
    RETIRED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CodebookState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
