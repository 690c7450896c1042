package org.liaison.coding.errorrate;

import java.util.ArrayList;
import java.util.List;

/** Counts what the machine says against what people decided. */
final class ConfusionMatrix {

    private final List<String> classes;
    private final long[][] counts;

    /** @param classes the last one is that nothing is in scope */
    ConfusionMatrix(List<String> classes) {
        this.classes = List.copyOf(classes);
        this.counts = new long[classes.size()][classes.size()];
    }

    void add(String adjudicated, String machine) {
        counts[classes.indexOf(adjudicated)][classes.indexOf(machine)]++;
    }

    long units() {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += row(i);
        }
        return sum;
    }

    List<ErrorRates.Cell> cells(double confidence) {
        List<ErrorRates.Cell> cells = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                Share share = Share.of(counts[i][j], row(i), confidence);
                cells.add(
                        new ErrorRates.Cell(classes.get(i), classes.get(j), counts[i][j], share.value, share.low, share.high));
            }
        }
        return cells;
    }

    List<ErrorRates.ClassRate> byClass(double confidence) {
        List<ErrorRates.ClassRate> rates = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Share recall = Share.of(counts[i][i], row(i), confidence);
            Share precision = Share.of(counts[i][i], column(i), confidence);
            rates.add(new ErrorRates.ClassRate(classes.get(i), row(i), column(i), recall.value, recall.low, recall.high,
                    precision.value, precision.low, precision.high, f1(counts[i][i], row(i), column(i))));
        }
        return rates;
    }

    ErrorRates.RowRate rows(double confidence) {
        int none = counts.length - 1;
        long extra = row(none) - counts[none][none];
        long missed = column(none) - counts[none][none];
        long hits = units() - row(none) - missed;
        Share precision = Share.of(hits, hits + extra, confidence);
        Share recall = Share.of(hits, hits + missed, confidence);
        return new ErrorRates.RowRate(hits, extra, missed, precision.value, precision.low, precision.high, recall.value,
                recall.low, recall.high, f1(hits, hits + missed, hits + extra));
    }

    private static Double f1(long right, long adjudicated, long machine) {
        return adjudicated + machine == 0 ? null : 2.0 * right / (adjudicated + machine);
    }

    private long row(int i) {
        long sum = 0;
        for (long count : counts[i]) {
            sum += count;
        }
        return sum;
    }

    private long column(int j) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[j];
        }
        return sum;
    }

    private record Share(Double value, Double low, Double high) {

        static Share of(long hits, long of, double confidence) {
            if (of == 0) {
                return new Share(null, null, null);
            }
            Wilson interval = Wilson.of(hits, of, confidence);
            return new Share(hits / (double) of, interval.low(), interval.high());
        }
    }
}
