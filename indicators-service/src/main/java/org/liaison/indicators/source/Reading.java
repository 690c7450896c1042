package org.liaison.indicators.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/**
 * What a reader found in a file so far. Rejected is what a publisher's file rightly holds and a panel cannot use (aggregates,
 * unknown territories, second values); malformed is what should not be there (text in a number's place, broken rows).
 */
public final class Reading {

    /** Takes observations one by one. */
    @FunctionalInterface
    public interface ObservationConsumer {
        void accept(Observation observation) throws IOException;
    }

    /** Takes the numbers of one indicator and country after another. */
    @FunctionalInterface
    public interface LineConsumer {
        void accept(ObservationLine line) throws IOException;
    }

    // More are counted and not kept; nobody reads on after a hundred thousand.
    private static final int MOST_LISTED = 100_000;
    // The widest file, V-Dem, has some 4,000; all of the World Bank's have some 20,000.
    private static final int MOST_SERIES = 50_000;
    // What an index of the database takes; the longest code in use has some 40.
    private static final int LONGEST_CODE = 500;
    // All pairs of countries in every year since 1816 are some five million; of contiguous ones there are 90,000.
    private static final int MOST_PAIRS = 2_000_000;

    private final List<SeriesInfo> series = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ObservationBuffer observations = new ObservationBuffer();
    private final List<Adjacency> adjacencies = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<Rejection> malformed = new ArrayList<>();
    private final Set<String> selection;
    private final BitSet unselected = new BitSet();
    private long rejectedCount;
    private long malformedCount;
    private String source;
    private String label;
    private LocalDate released;
    private Integer lastYear;

    Reading() {
        this(Set.of());
    }

    /** @param selection the publisher's codes that are wanted; empty for all */
    Reading(Set<String> selection) {
        this.selection = Set.copyOf(selection);
    }

    /** Whether an indicator is wanted; readers of wide files need not look at others. */
    boolean isSelected(String code) {
        return selection.isEmpty() || selection.contains(code);
    }

    /** Whether some indicators are wanted and not what is usually read. */
    boolean isSelective() {
        return !selection.isEmpty();
    }

    /**
     * @param ofSource name of the publisher's layout
     * @param name name of the release for people
     * @param on the day the publisher gives; null where the file does not say
     */
    void describe(String ofSource, String name, LocalDate on) {
        source = ofSource;
        label = name;
        released = on;
    }

    /** Declares an indicator; the answer is its number in this reading. */
    int addSeries(String code, String name, String unit) {
        Integer known = numbers.get(code);
        if (known == null) {
            if (code.length() > LONGEST_CODE) {
                throw new ProblemException(IndicatorsProblem.MALFORMED_FILE,
                        "The name of an indicator, beginning with '" + abbreviated(code) + "', has more than " + LONGEST_CODE
                                + " characters. Nothing was stored.",
                        ProblemError.cell(0, abbreviated(code), "longer than " + LONGEST_CODE + " characters"));
            }
            if (series.size() == MOST_SERIES) {
                throw new ProblemException(KitProblem.PAYLOAD_TOO_LARGE, "The file has more than " + MOST_SERIES
                        + " indicators; upload the needed ones alone. Nothing was stored.");
            }
            known = series.size();
            numbers.put(code, known);
            series.add(new SeriesInfo(code, name, unit));
            unselected.set(known, !isSelected(code));
        }
        return known;
    }

    /**
     * Declares an indicator as a row names it; the answer is its number, or -1 where the unit is not that of the code's earlier
     * rows. One code has had constant dollars of several years: those are not one series.
     */
    int declare(String code, String name, String unit, long row, String column) {
        int index = addSeries(code, name, unit);
        String before = series.get(index).unit();
        if (before != null && unit != null && !before.equals(unit)) {
            malformed(Rejection.of(RejectionCode.OTHER_UNIT, row, column, code + " is in " + unit + " here and in " + before
                    + " in earlier rows; the two are no one series").indicator(code).value(unit));
            return -1;
        }
        return index;
    }

    /** Code of an indicator by its number. */
    String code(int index) {
        return series.get(index).code();
    }

    /** A quarter or a month is what a file may hold; anything else in place of a year is malformed. */
    void notAYear(Rejection rejection) {
        if (rejection.reasonCode() == RejectionCode.PART_OF_A_YEAR) {
            rejected(rejection);
        } else {
            malformed(rejection);
        }
    }

    void setUnit(int index, String unit) {
        SeriesInfo old = series.get(index);
        series.set(index, new SeriesInfo(old.code(), old.label(), unit));
    }

    /** Gives indicators the names that a mapping asks for, and its units, label and day; an unknown code is refused. */
    void apply(TableMapping mapping) {
        mapping.indicators().forEach((code, name) -> {
            Integer index = numbers.get(code);
            if (index == null) {
                throw TableMapping.invalid("/indicators", "the file has no indicator '" + code + "'");
            }
            series.set(index, new SeriesInfo(name, series.get(index).label(), series.get(index).unit()));
        });
        describe(mapping);
    }

    /** Units, label and day as a mapping states them. */
    void describe(TableMapping mapping) {
        mapping.units().forEach((code, unit) -> {
            int index = series.stream().map(SeriesInfo::code).toList().indexOf(code);
            if (index < 0) {
                throw TableMapping.invalid("/units", "the file has no indicator '" + code + "'");
            }
            setUnit(index, unit);
        });
        label = mapping.label() == null ? label : mapping.label();
        released = mapping.released() == null ? released : mapping.releaseDay();
    }

    /** A cell of a country and year: stored if it is a number, passed over if it is empty, else malformed. */
    void cell(int ofSeries, String iso3, int year, String text, long row, String column) {
        flow(ofSeries, iso3, null, year, text, row, column);
    }

    /** The same of a flow between two countries; the counterpart is null where the number is about one. */
    void flow(int ofSeries, String iso3, String counterpart, int year, String text, long row, String column) {
        if (Numbers.isMissing(text)) {
            return;
        }
        try {
            add(ofSeries, iso3, counterpart, year, Numbers.parse(text), row, column);
        } catch (NumberFormatException e) {
            malformed(Rejection.notANumber(text, row, column).country(iso3).year(year).indicator(code(ofSeries)));
        }
    }

    static String notANumber(String text) {
        return text.startsWith("=")
                ? "the cell holds the formula '" + abbreviated(text) + "' without its result; save the table with values"
                : "'" + abbreviated(text) + "' is not a number";
    }

    /** Takes a number; the answer is its position, or -1 where its indicator is not wanted. */
    int add(int ofSeries, String iso3, String counterpart, int year, double value, long row, String column) {
        if (unselected.get(ofSeries)) {
            return -1;
        }
        lastYear = lastYear == null ? year : Math.max(lastYear, year);
        return observations.add(ofSeries, iso3, counterpart, year, value, row, column);
    }

    /** Adds to a number by its position; nothing where its indicator is not wanted. */
    void addTo(int index, double more) {
        if (index >= 0) {
            observations.addTo(index, more);
        }
    }

    void adjacent(Adjacency adjacency) {
        if (adjacencies.size() == MOST_PAIRS) {
            throw new ProblemException(KitProblem.PAYLOAD_TOO_LARGE,
                    "The file has more than " + MOST_PAIRS + " pairs of neighbours. Nothing was stored.");
        }
        adjacencies.add(adjacency);
    }

    /** Takes note of a year that the file covers, where it holds no numbers by year. */
    void covers(int year) {
        lastYear = lastYear == null ? year : Math.max(lastYear, year);
    }

    void rejected(Rejection rejection) {
        rejectedCount++;
        if (rejected.size() < MOST_LISTED) {
            rejected.add(rejection);
        }
    }

    void malformed(Rejection rejection) {
        malformedCount++;
        if (malformed.size() < MOST_LISTED) {
            malformed.add(rejection);
        }
    }

    static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    ObservationBuffer buffer() {
        return observations;
    }

    public String source() {
        return source;
    }

    public String label() {
        return label;
    }

    /** The publisher's date; null where the file gives none. */
    public LocalDate released() {
        return released;
    }

    /** The last year with a number; null without any. */
    public Integer lastYear() {
        return lastYear;
    }

    public List<SeriesInfo> series() {
        return List.copyOf(series);
    }

    public List<Adjacency> adjacencies() {
        return List.copyOf(adjacencies);
    }

    public List<Rejection> rejected() {
        return List.copyOf(rejected);
    }

    public long rejectedCount() {
        return rejectedCount;
    }

    public List<Rejection> malformed() {
        return List.copyOf(malformed);
    }

    public long malformedCount() {
        return malformedCount;
    }

    /** Every observation that is to be stored, in the file's order. */
    public void forEach(ObservationConsumer consumer) throws IOException {
        for (int index = 0; index < observations.size(); index++) {
            if (!observations.isRemoved(index)) {
                consumer.accept(observations.get(index, series));
            }
        }
    }

    /** The same, together by indicator, country and counterpart. */
    public void forEachLine(LineConsumer consumer) throws IOException {
        ObservationLines.forEach(observations, series, consumer);
    }
}
