package org.liaison.indicators.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.liaison.kit.problem.ProblemException;

/**
 * Releases of the same indicators beside each other. Vintages of one publisher's release (the same source and day) belong
 * together, so that a derivation never mixes two; what only one vintage has goes into all.
 */
final class SideBySide {

    private SideBySide() {
    }

    /**
     * One set of series for one set of columns.
     *
     * @param label of the release; null where there is only one
     */
    record Release(String label, SeriesChoice choice) {
    }

    static List<Release> one(SeriesChoice choice) {
        return List.of(new Release(null, choice));
    }

    static List<Release> releases(SeriesChoice choice) {
        if (!choice.listed()) {
            throw ProblemException.parameter("side_by_side", "name the vintages that are to stand side by side");
        }
        Map<String, List<StoredSeries>> byCode = choice.available().stream()
                .collect(Collectors.groupingBy(StoredSeries::code, TreeMap::new, Collectors.toList()));
        List<StoredSeries> single = new ArrayList<>();
        Set<String> crowded = new TreeSet<>();
        byCode.forEach((code, series) -> {
            if (series.size() == 1) {
                single.addAll(series);
            } else if (series.stream().map(SideBySide::release).distinct().count() < series.size()) {
                series.forEach(one -> crowded.add(release(one)));
            }
        });
        Map<String, List<StoredSeries>> repeated = new TreeMap<>();
        byCode.values().stream().filter(series -> series.size() > 1).flatMap(List::stream).forEach(series -> {
            // Files of one day that have the same indicator are no one release.
            String key = release(series) + (crowded.contains(release(series)) ? " " + series.vintage() : "");
            repeated.computeIfAbsent(key, release -> new ArrayList<>()).add(series);
        });
        if (repeated.isEmpty()) {
            return one(choice);
        }
        List<Release> releases = new ArrayList<>();
        repeated.forEach((release, series) -> {
            List<StoredSeries> available = new ArrayList<>(single);
            available.addAll(series);
            releases.add(new Release(series.get(0).vintageLabel(), new SeriesChoice(available, true)));
        });
        return releases;
    }

    private static String release(StoredSeries series) {
        return series.orderedBy() + " " + series.source();
    }

    /**
     * Variables in the asked order, a column for each release that they depend on; one without a suffix where they depend on
     * none.
     */
    static List<PlannedColumn> merged(List<PlannedColumn> columns, Map<String, Definition> asked, Compilation all) {
        Map<String, List<PlannedColumn>> byName = columns.stream()
                .collect(Collectors.groupingBy(PlannedColumn::name, LinkedHashMap::new, Collectors.toList()));
        // A variable that no release can give is refused in the words of a plain panel.
        asked.forEach((name, definition) -> {
            if (!byName.containsKey(name)) {
                all.compile(definition);
            }
        });
        List<PlannedColumn> merged = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        // The first release may lack what is asked for first.
        Set<String> order = new LinkedHashSet<>(asked.keySet());
        order.addAll(byName.keySet());
        order.retainAll(byName.keySet());
        order.forEach(name -> {
            List<PlannedColumn> same = byName.get(name);
            List<PlannedColumn> different = new ArrayList<>();
            for (PlannedColumn one : same) {
                if (different.stream().noneMatch(other -> other.node().equals(one.node()))) {
                    different.add(one);
                }
            }
            for (PlannedColumn one : different) {
                boolean alone = different.size() == 1 && (same.size() > 1 || one.release() == null);
                String unique = alone ? name : unused(name + "@" + slug(one.release()), names);
                merged.add(new PlannedColumn(unique, one.definition(), one.node(), one.unit(), alone ? null : one.release()));
            }
        });
        return merged;
    }

    private static String unused(String name, Set<String> names) {
        String unused = name;
        for (int number = 2; !names.add(unused); number++) {
            unused = name + "_" + number;
        }
        return unused;
    }

    private static String slug(String label) {
        StringBuilder slug = new StringBuilder();
        label.toLowerCase(Locale.ROOT).chars().forEach(c -> {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                slug.append((char) c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '_') {
                slug.append('_');
            }
        });
        return slug.toString().replaceFirst("_$", "");
    }
}
