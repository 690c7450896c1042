package org.liaison.indicators.country;

import java.time.LocalDate;

/**
 * One state following another.
 *
 * @param date first day of the successor, or of the union
 * @param kind dissolution, secession, separation, unification or independence
 * @param note what code systems and publishers make of it; null where there is nothing to say
 */
public record Succession(LocalDate date, String predecessor, String successor, String kind, String note) {

    /** Whether the successor was no state or territory of its own before. */
    boolean beginsSuccessor() {
        return kind.equals("dissolution") || kind.equals("secession");
    }
}
