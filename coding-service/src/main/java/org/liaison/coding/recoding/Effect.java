package org.liaison.coding.recoding;

import java.util.List;

/**
 * What a difference of two versions does to the counts of stored items.
 *
 * @param basis {@code none} where nothing is coded differently, {@code stored_interactions} where weights or scope of the
 *        stored
 *        ones say it, {@code trial} where the items were coded by both versions, {@code unknown} where they have yet to be
 * @param share part of the items on which it rests
 * @param note what to do where it is unknown
 * @param totals over all partners and years; null where unknown
 * @param partnerYears those that differ
 * @param values numbers of items by variable and value, of codebooks that code content; those that differ
 */
record Effect(String basis, double share, String note, Totals totals, List<PartnerYear> partnerYears, List<Value> values) {

    static Effect unknown(String note) {
        return new Effect("unknown", 0, note, null, List.of(), List.of());
    }

    /** Frequency and Intensity under both versions. */
    record Totals(long frequencyFrom, long frequencyTo, long intensityFrom, long intensityTo) {

        Totals plus(Totals other) {
            return new Totals(frequencyFrom + other.frequencyFrom, frequencyTo + other.frequencyTo,
                    intensityFrom + other.intensityFrom, intensityTo + other.intensityTo);
        }
    }

    /** A cell of the counts under both versions. */
    record PartnerYear(String iso3, int year, long frequencyFrom, long frequencyTo, long intensityFrom, long intensityTo) {

        boolean differs() {
            return frequencyFrom != frequencyTo || intensityFrom != intensityTo;
        }
    }

    /** How many items have a value under both versions. */
    record Value(String variable, String value, long from, long to) {
    }
}
