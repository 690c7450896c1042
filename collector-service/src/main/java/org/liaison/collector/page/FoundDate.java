package org.liaison.collector.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as it stands in a text: complete, without its year, or only as a weekday.
 *
 * @param year 0 where none is written
 * @param month 0 where only a weekday is written
 * @param day first day
 * @param lastMonth of the last day of a span, equal to {@code month} where it is one day
 * @param lastDay last day of a span, equal to {@code day} where it is one day
 * @param weekday where one is written, else null
 * @param swapped whether day and month could be read the other way round
 * @param start first character
 * @param end character after the last
 */
record FoundDate(int year, int month, int day, int lastMonth, int lastDay, DayOfWeek weekday, boolean swapped, int start,
        int end) {

    boolean complete() {
        return year > 0 && month > 0;
    }

    boolean span() {
        return month != lastMonth || day != lastDay;
    }

    /** @return the first day in a year */
    Optional<LocalDate> first(int inYear) {
        return date(inYear, month, day);
    }

    /** @return the last day where the first one lies in a year */
    Optional<LocalDate> last(int inYear) {
        return date(lastMonth < month ? inYear + 1 : inYear, lastMonth, lastDay);
    }

    /** @return the other reading of a date that can be read in two ways */
    Optional<LocalDate> other() {
        return date(year, day, month);
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
