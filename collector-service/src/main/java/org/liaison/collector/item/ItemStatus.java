package org.liaison.collector.item;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an item stands. */
public enum ItemStatus {
    /** A partner is named; published to the other services. */
    ACCEPTED,
    /** No partner is named, or a reviewer said so; kept with its reason. */
    REJECTED,
    /** Waits for a review, for example because no date could be read. */
    PENDING;

    /** As the API writes them. */
    public static final List<String> CODES = Arrays.stream(values()).map(ItemStatus::code).toList();

    /** @return the status as the API writes it */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
