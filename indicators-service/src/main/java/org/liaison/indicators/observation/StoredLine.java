package org.liaison.indicators.observation;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The numbers of a series about one country, or of its flows to one other, as they are stored: years rise. */
final class StoredLine {

    /** Takes one number of a line by its position. */
    @FunctionalInterface
    interface NumberConsumer {
        void accept(StoredLine line, int at) throws SQLException, IOException;
    }

    private final long series;
    private final String iso3;
    private final String counterpart;
    private final Integer[] years;
    private final Double[] numbers;
    private final Long[] rows;
    private final String[] columns;

    private StoredLine(ResultSet row) throws SQLException {
        series = row.getLong("series_id");
        iso3 = row.getString("iso3");
        counterpart = row.getString("counterpart");
        years = (Integer[]) row.getArray("years").getArray();
        numbers = (Double[]) row.getArray("numbers").getArray();
        rows = (Long[]) row.getArray("source_rows").getArray();
        columns = (String[]) row.getArray("source_columns").getArray();
    }

    static StoredLine of(ResultSet row) throws SQLException {
        return new StoredLine(row);
    }

    void forEach(int from, int to, NumberConsumer consumer) throws SQLException, IOException {
        for (int at = 0; at < years.length; at++) {
            if (years[at] >= from && years[at] <= to) {
                consumer.accept(this, at);
            }
        }
    }

    long series() {
        return series;
    }

    String iso3() {
        return iso3;
    }

    String counterpart() {
        return counterpart;
    }

    int length() {
        return years.length;
    }

    int year(int at) {
        return years[at];
    }

    double value(int at) {
        return numbers[at];
    }

    ObservationRepository.SourceCell cell(int at) {
        return new ObservationRepository.SourceCell(series, iso3, counterpart.isEmpty() ? null : counterpart, years[at],
                numbers[at], rows[rows.length == 1 ? 0 : at], columns[columns.length == 1 ? 0 : at]);
    }

    boolean isAt(ObservationRepository.CellKey key) {
        return series == key.series() && iso3.equals(key.iso3()) && counterpart.equals(key.counterpart());
    }
}
