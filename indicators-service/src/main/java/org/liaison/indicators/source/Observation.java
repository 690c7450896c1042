package org.liaison.indicators.source;

/**
 * One number of a file.
 *
 * @param series code of the indicator
 * @param counterpart the other country of a flow; null where the number is about one country
 * @param row position in the file, of the first row where several are summed
 * @param column header of the column
 */
public record Observation(String series, String iso3, String counterpart, int year, double value, long row, String column) {
}
