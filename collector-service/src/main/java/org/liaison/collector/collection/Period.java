package org.liaison.collector.collection;

import java.time.LocalDate;

/** Days of a collection, both included. */
record Period(LocalDate from, LocalDate to) {

    /** @return whether an item of that day belongs to it; one whose day is not known is kept for review */
    boolean holds(LocalDate day) {
        return day == null || !day.isBefore(from) && !day.isAfter(to);
    }
}
