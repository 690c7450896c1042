package org.liaison.indicators.country;

/**
 * A name by which a country is known.
 *
 * @param language ISO 639-1 of a name of today; null for aliases and former names
 * @param kind {@code name}, {@code alias}, {@code former_name} or {@code ambiguous}
 * @param period when a former name was in use; else always
 */
public record CountryName(String iso3, String name, String language, String kind, Period period) {

    static final String NAME = "name";
    static final String FORMER = "former_name";
    static final String AMBIGUOUS = "ambiguous";
}
