package org.liaison.indicators.source;

/**
 * All numbers of an indicator about one country, or of its flows to one other, in the order of their years.
 *
 * @param series code of the indicator
 * @param counterpart the other country of a flow; null where the numbers are about one country
 * @param rows position in the file of each number
 * @param columns header of the column of each number
 */
public record ObservationLine(String series, String iso3, String counterpart, int[] years, double[] values, long[] rows,
        String[] columns) {
}
