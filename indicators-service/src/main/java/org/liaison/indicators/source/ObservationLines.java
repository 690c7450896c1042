package org.liaison.indicators.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Puts the observations of a file together by indicator, country and counterpart, without an object for each of them. */
final class ObservationLines {

    private final ObservationBuffer buffer;
    private final LongNumbers keys = new LongNumbers();

    private ObservationLines(ObservationBuffer buffer) {
        this.buffer = buffer;
    }

    /** Every line of what is to be stored, in the order in which the file begins them. */
    static void forEach(ObservationBuffer buffer, List<SeriesInfo> series, Reading.LineConsumer consumer) throws IOException {
        new ObservationLines(buffer).group(series, consumer);
    }

    private void group(List<SeriesInfo> series, Reading.LineConsumer consumer) throws IOException {
        int size = buffer.size();
        int[] lineOf = new int[size];
        for (int index = 0; index < size; index++) {
            lineOf[index] = buffer.isRemoved(index) ? -1 : keys.number(buffer.line(index));
        }
        int lines = keys.size();
        int[] starts = new int[lines + 1];
        for (int line : lineOf) {
            if (line >= 0) {
                starts[line + 1]++;
            }
        }
        for (int line = 0; line < lines; line++) {
            starts[line + 1] += starts[line];
        }
        // The year is above the position, so that sorting a line puts its years in order.
        long[] sorted = new long[starts[lines]];
        int[] next = starts.clone();
        for (int index = 0; index < size; index++) {
            if (lineOf[index] >= 0) {
                sorted[next[lineOf[index]]++] = (long) buffer.year(index) << 32 | index;
            }
        }
        for (int line = 0; line < lines; line++) {
            Arrays.sort(sorted, starts[line], starts[line + 1]);
            consumer.accept(line(sorted, starts[line], starts[line + 1], series));
        }
    }

    private ObservationLine line(long[] sorted, int from, int to, List<SeriesInfo> series) {
        int[] years = new int[to - from];
        double[] values = new double[to - from];
        long[] rows = new long[to - from];
        String[] columns = new String[to - from];
        for (int at = from; at < to; at++) {
            int index = (int) sorted[at];
            years[at - from] = buffer.year(index);
            values[at - from] = buffer.value(index);
            rows[at - from] = buffer.row(index);
            columns[at - from] = buffer.column(index);
        }
        int first = (int) sorted[from];
        return new ObservationLine(series.get(buffer.series(first)).code(), buffer.iso3(first), buffer.counterpart(first),
                years, values, rows, columns);
    }
}
