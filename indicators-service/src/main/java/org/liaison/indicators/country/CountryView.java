package org.liaison.indicators.country;

import java.time.LocalDate;
import java.util.List;

/**
 * A country with all that the register knows of it.
 *
 * @param validFrom first day as a state or territory of its own, where it was part of another state since 1945; else null
 * @param validTo last day of a former state; null for the countries of today
 * @param note null where there is nothing to say
 * @param natoSince day of accession to NATO; null where it is no member
 * @param frameworks partnership frameworks of 2011 to 2018
 */
public record CountryView(String iso3, String iso2, Integer isoNumeric, String name, Integer cow, Integer gw,
        LocalDate validFrom, LocalDate validTo, String note, LocalDate natoSince, List<String> frameworks, List<Code> codes,
        List<Name> names, List<Successor> successions) {

    /** A code of a system with the days for which it stands for this country; null for no limit. */
    public record Code(String system, String code, LocalDate from, LocalDate to) {
    }

    /** A name; language is null for aliases and former names, from and to for names that are not former. */
    public record Name(String name, String language, String kind, LocalDate from, LocalDate to) {
    }

    /** A succession in which the country came up, grew or went away. */
    public record Successor(LocalDate date, String predecessor, String successor, String kind, String note) {
    }
}
