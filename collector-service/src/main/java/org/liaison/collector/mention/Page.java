package org.liaison.collector.mention;

import java.time.LocalDate;

/**
 * What is screened.
 *
 * @param owner ISO3 of the partner on whose own site the item stands, else null
 * @param date day of publication, null where it is not known
 * @param headline never null
 * @param body null where there is none
 */
public record Page(String owner, LocalDate date, String headline, String body) {
}
