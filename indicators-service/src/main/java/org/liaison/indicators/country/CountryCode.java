package org.liaison.indicators.country;

/**
 * What a code of a system stands for in a period.
 *
 * @param note where the code is none of the system's present ones; else null
 */
public record CountryCode(CodeSystem system, String code, String iso3, Period period, String note) {
}
