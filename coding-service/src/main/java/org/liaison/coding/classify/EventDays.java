package org.liaison.coding.classify;

import java.time.LocalDate;

/**
 * Days of an event.
 *
 * @param start first day
 * @param end last day
 * @param explicit whether the text names a day
 */
record EventDays(LocalDate start, LocalDate end, boolean explicit) {
}
