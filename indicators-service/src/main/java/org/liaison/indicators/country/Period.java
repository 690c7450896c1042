package org.liaison.indicators.country;

import java.time.LocalDate;

/**
 * A closed span of days.
 *
 * @param from first day; null for since ever
 * @param to last day; null for until now
 */
public record Period(LocalDate from, LocalDate to) {

    public static final Period ALWAYS = new Period(null, null);

    static Period parse(String from, String to) {
        return new Period(from.isEmpty() ? null : LocalDate.parse(from), to.isEmpty() ? null : LocalDate.parse(to));
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period ofDay(LocalDate day) {
        return new Period(day, day);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    public boolean overlaps(Period other) {
        return (from == null || other.to == null || !from.isAfter(other.to))
                && (to == null || other.from == null || !to.isBefore(other.from));
    }

    /** Whether it goes on today. */
    public boolean isOpen() {
        return to == null;
    }

    /** For people, e.g. {@code from 1992-04-27 until 2006-06-04}. */
    @Override
    public String toString() {
        if (from == null && to == null) {
            return "at all times";
        }
        return (from == null ? "" : "from " + from) + (from == null || to == null ? "" : " ")
                + (to == null ? "" : "until " + to);
    }
}
