package org.liaison.indicators.indicator;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An indicator as one vintage has it.
 *
 * @param unit unit and price base; null where the file does not say
 * @param orderedBy the publisher's day of release, else the year after the last number; the newest is used where none is asked
 *        for
 */
public record StoredSeries(long id, String vintage, String vintageLabel, String source, String sha256, String code,
        String label, String unit, Integer firstYear, Integer lastYear, LocalDate orderedBy, Instant createdAt) {
}
