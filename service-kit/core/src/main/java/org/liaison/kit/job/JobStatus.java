package org.liaison.kit.job;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a job stands. The last three are final. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    @JsonValue
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static JobStatus of(String slug) {
        return valueOf(slug.toUpperCase(java.util.Locale.ROOT));
    }
}
