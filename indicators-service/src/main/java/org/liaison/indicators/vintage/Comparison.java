package org.liaison.indicators.vintage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.liaison.indicators.source.SeriesInfo;

/**
 * Holds the indicators of a new vintage against those that are stored: one code may have had another price base or another name
 * in an earlier release.
 */
final class Comparison {

    // A file of thousands of variables whose names all changed is of another kind; the count says so.
    private static final int MOST_NOTES = 200;

    private Comparison() {
    }

    /** An indicator of a stored vintage. */
    record Known(String code, String label, String unit, String vintage, String vintageLabel) {
    }

    /** @param known the stored indicators of the same codes, newest release first */
    static List<VintageNote> notes(List<SeriesInfo> found, List<Known> known) {
        Map<String, List<Known>> byCode = known.stream().collect(Collectors.groupingBy(Known::code));
        List<VintageNote> notes = new ArrayList<>();
        for (SeriesInfo one : found) {
            List<Known> others = byCode.getOrDefault(one.code(), List.of());
            Map<String, Known> units = new TreeMap<>();
            others.stream().filter(other -> differ(one.unit(), other.unit()))
                    .forEach(other -> units.putIfAbsent(other.unit(), other));
            if (!units.isEmpty()) {
                notes.add(new VintageNote("unit_changed", one.code(), one.code() + " is in " + one.unit() + " here, and in "
                        + units.values().stream().map(other -> other.unit() + " in " + other.vintageLabel() + " ("
                                + other.vintage() + ")").collect(Collectors.joining(", in "))
                        + ": the numbers are no one series."));
            } else if (!others.isEmpty() && !one.label().equals(others.get(0).label())) {
                notes.add(new VintageNote("name_changed", one.code(),
                        one.code() + " is called '" + one.label() + "' here, and '"
                                + others.get(0).label() + "' in " + others.get(0).vintageLabel() + " ("
                                + others.get(0).vintage() + ")."));
            }
        }
        return notes.size() <= MOST_NOTES ? notes : List.copyOf(notes.subList(0, MOST_NOTES));
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }
}
