package org.liaison.indicators.membership;

import org.liaison.indicators.country.Period;

/**
 * One country in one organisation or format.
 *
 * @param period days of membership, both included
 * @param precision {@code day}, {@code month} or {@code year}: how exactly the first day is known
 * @param list id of the uploaded list; null for the register
 * @param note null where there is nothing to say
 */
public record Membership(String organisation, String iso3, Period period, String precision, String list, String note) {
}
