package org.liaison.indicators.country;

import java.util.List;

/**
 * What was found for a code or name.
 *
 * @param iso3 the country; null where there is none or more than one
 * @param system system of the code; {@code name} for names; null where nothing was found
 * @param how {@code exact_code}, {@code variant_code}, {@code name}, {@code alias}, {@code former_name}, or the same with
 *        {@code by_year} where the time decided; null where nothing was found
 * @param reason why it is this one, or why it is none
 * @param candidates the countries that it may be; empty for a match without doubt
 */
public record Match(String value, Status status, String iso3, String system, String how, String reason,
        List<String> candidates) {

    /** How a search ended. */
    public enum Status {
        MATCHED,
        UNKNOWN,
        AMBIGUOUS,
        NOT_IN_EXISTENCE,
        AGGREGATE
    }

    static Match found(String value, String iso3, String system, String how, String reason, List<String> others) {
        return new Match(value, Status.MATCHED, iso3, system, how, reason, others);
    }

    static Match failed(String value, Status status, String system, String reason, List<String> candidates) {
        return new Match(value, status, null, system, null, reason, candidates);
    }

    public boolean isFound() {
        return status == Status.MATCHED;
    }
}
