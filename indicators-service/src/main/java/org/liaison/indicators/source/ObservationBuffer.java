package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

/** Observations of one file, kept by column: some 32 bytes each, so that a file of millions fits. */
final class ObservationBuffer {

    // 160 MB; the largest file read for a panel, V-Dem with its main indices, has some two million.
    private static final int MOST = 5_000_000;

    private final Names places = new Names();
    private final Names columns = new Names();
    private final BitSet removed = new BitSet();
    private int[] series = new int[1024];
    private int[] place = new int[1024];
    private int[] counterpart = new int[1024];
    private int[] year = new int[1024];
    private double[] value = new double[1024];
    private int[] row = new int[1024];
    private int[] column = new int[1024];
    private int size;

    int add(int ofSeries, String iso3, String other, int inYear, double number, long atRow, String atColumn) {
        if (size == series.length) {
            grow();
        }
        series[size] = ofSeries;
        place[size] = places.index(iso3);
        counterpart[size] = other == null ? -1 : places.index(other);
        year[size] = inYear;
        value[size] = number;
        row[size] = (int) atRow;
        column[size] = columns.index(atColumn);
        return size++;
    }

    private void grow() {
        if (size >= MOST) {
            throw new ProblemException(KitProblem.PAYLOAD_TOO_LARGE,
                    "The file has more than " + MOST + " numbers to be stored; upload the needed indicators alone.");
        }
        int length = Math.min(MOST, size * 2);
        series = Arrays.copyOf(series, length);
        place = Arrays.copyOf(place, length);
        counterpart = Arrays.copyOf(counterpart, length);
        year = Arrays.copyOf(year, length);
        value = Arrays.copyOf(value, length);
        row = Arrays.copyOf(row, length);
        column = Arrays.copyOf(column, length);
    }

    int size() {
        return size;
    }

    void addTo(int index, double more) {
        value[index] += more;
    }

    void remove(int index) {
        removed.set(index);
    }

    boolean isRemoved(int index) {
        return removed.get(index);
    }

    int series(int index) {
        return series[index];
    }

    int year(int index) {
        return year[index];
    }

    double value(int index) {
        return value[index];
    }

    String iso3(int index) {
        return places.name(place[index]);
    }

    /** The other country of a flow; null where there is none. */
    String counterpart(int index) {
        return counterpart[index] < 0 ? null : places.name(counterpart[index]);
    }

    long row(int index) {
        return row[index];
    }

    String column(int index) {
        return columns.name(column[index]);
    }

    Observation get(int index, List<SeriesInfo> infos) {
        return new Observation(infos.get(series[index]).code(), iso3(index), counterpart(index), year[index], value[index],
                row[index], column(index));
    }

    /** Series, country and counterpart of an observation, without its year, as one number. */
    long line(int index) {
        return ((long) series[index] << 24 | (long) place[index] << 12 | counterpart[index] + 1L) << 12;
    }

    /** What no two observations may share: the line and the year. */
    long key(int index) {
        return line(index) | year[index];
    }

    private static final class Names {

        private final Map<String, Integer> indexes = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int index(String name) {
            Integer known = indexes.get(name);
            if (known == null) {
                known = names.size();
                indexes.put(name, known);
                names.add(name);
            }
            return known;
        }

        String name(int index) {
            return names.get(index);
        }
    }
}
