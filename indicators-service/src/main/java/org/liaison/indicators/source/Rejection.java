package org.liaison.indicators.source;

import org.liaison.indicators.country.CodeMatch;

/**
 * A row or cell of a file that is not used.
 *
 * @param row position in the file as a spreadsheet or editor shows it
 * @param column header of the column, with the sheet's name before an exclamation mark in workbooks of several; null for a row
 * @param reason in words
 * @param reasonCode the same for programs
 * @param country code or name in the file, or ISO3 where it stands for a country; null where it is not about one
 * @param year null where it is about none, or about all of a row
 * @param indicator code of the indicator; null where it is about none, or about all of a row
 * @param value the cell as text; null where it is about a row or column
 */
public record Rejection(long row, String column, String reason, RejectionCode reasonCode, String country, Integer year,
        String indicator, String value) {

    private static final int LONGEST_TEXT = 500;

    public Rejection {
        // A hundred thousand of them are held; texts of an attacker's length are not.
        column = abbreviated(column, LONGEST_TEXT);
        reason = abbreviated(reason, LONGEST_TEXT);
        country = abbreviated(country, LONGEST_TEXT);
        indicator = abbreviated(indicator, LONGEST_TEXT);
        value = abbreviated(value, LONGEST_TEXT);
    }

    private static String abbreviated(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length) + "...";
    }

    static Rejection of(RejectionCode code, long row, String column, String reason) {
        return new Rejection(row, column, reason, code, null, null, null, null);
    }

    /**
     * A country that was not found.
     *
     * @param given what the file has in its place
     */
    static Rejection of(CodeMatch match, String given, long row, String column) {
        RejectionCode code = given.isEmpty() ? RejectionCode.NO_COUNTRY
                : match.isGroup() ? RejectionCode.AGGREGATE : RejectionCode.UNKNOWN_COUNTRY;
        return of(code, row, column, match.reason()).country(given).value(given);
    }

    /** Text where a number should be. */
    static Rejection notANumber(String text, long row, String column) {
        return of(text.startsWith("=") ? RejectionCode.FORMULA : RejectionCode.NOT_A_NUMBER, row, column,
                Reading.notANumber(text)).value(text);
    }

    /** Text where a year should be. */
    static Rejection notAYear(String text, long row, String column) {
        boolean part = text.length() > 4 && Numbers.year(text.substring(0, 4)) > 0;
        return of(part ? RejectionCode.PART_OF_A_YEAR : RejectionCode.NOT_A_YEAR, row, column,
                "'" + Reading.abbreviated(text) + (part ? "' is a part of a year" : "' is not a year")).value(text);
    }

    Rejection country(String given) {
        return new Rejection(row, column, reason, reasonCode, given == null || given.isEmpty() ? null : given, year, indicator,
                value);
    }

    /** @param inYear below 0 for none */
    Rejection year(int inYear) {
        return new Rejection(row, column, reason, reasonCode, country, inYear < 0 ? null : inYear, indicator, value);
    }

    Rejection indicator(String code) {
        return new Rejection(row, column, reason, reasonCode, country, year, code == null || code.isEmpty() ? null : code,
                value);
    }

    Rejection value(String text) {
        return new Rejection(row, column, reason, reasonCode, country, year, indicator, text);
    }
}
