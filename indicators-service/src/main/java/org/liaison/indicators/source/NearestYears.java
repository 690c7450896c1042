package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Among several values of a year, the one that goes on from its neighbouring years. Years with one value are certain, and the
 * choice spreads from them outwards. Where every year is ambiguous, the values of each year in rising order are the lines (on
 * one dimension, matching by rank is the matching of least total change), and the anchor says which line is the country's.
 */
final class NearestYears {

    private final ObservationBuffer buffer;
    private final RankAnchor anchor;
    private final List<SeriesInfo> series;

    NearestYears(ObservationBuffer buffer, RankAnchor anchor, List<SeriesInfo> series) {
        this.buffer = buffer;
        this.anchor = anchor;
        this.series = series;
    }

    /** Line to year to the chosen position; years that cannot be told are left out. */
    Map<Long, Map<Integer, Integer>> choose(Map<Long, TreeMap<Integer, List<Integer>>> lines) {
        Map<Long, Map<Integer, Integer>> chosen = new HashMap<>();
        Map<String, Map<Long, TreeMap<Integer, List<Integer>>>> open = new HashMap<>();
        lines.forEach((line, years) -> {
            if (years.values().stream().anyMatch(values -> values.size() == 1)) {
                chosen.put(line, spread(years));
            } else {
                String iso3 = buffer.iso3(years.firstEntry().getValue().get(0));
                open.computeIfAbsent(iso3, country -> new HashMap<>()).put(line, years);
            }
        });
        open.forEach((iso3, ambiguous) -> chosen.putAll(byRank(iso3, ambiguous)));
        return chosen;
    }

    private Map<Integer, Integer> spread(TreeMap<Integer, List<Integer>> years) {
        TreeMap<Integer, Integer> settled = new TreeMap<>();
        years.forEach((year, values) -> {
            if (values.size() == 1) {
                settled.put(year, values.get(0));
            }
        });
        List<Integer> ambiguous = new ArrayList<>(years.keySet());
        ambiguous.removeAll(settled.keySet());
        while (!ambiguous.isEmpty()) {
            Integer next = ambiguous.stream().min(Comparator.comparing(year -> gap(settled, year))).orElseThrow();
            double expected = buffer.value(nearest(settled, next));
            settled.put(next, years.get(next).stream()
                    .min(Comparator.comparing(index -> distance(buffer.value(index), expected))).orElseThrow());
            ambiguous.remove(next);
        }
        return settled;
    }

    private static int gap(TreeMap<Integer, Integer> settled, int year) {
        Integer before = settled.floorKey(year);
        Integer after = settled.ceilingKey(year);
        return Math.min(before == null ? Integer.MAX_VALUE : year - before, after == null ? Integer.MAX_VALUE : after - year);
    }

    private static int nearest(TreeMap<Integer, Integer> settled, int year) {
        Integer before = settled.floorKey(year);
        Integer after = settled.ceilingKey(year);
        return settled.get(after == null || before != null && year - before <= after - year ? before : after);
    }

    /** Relative difference, from 0 to 2, so that large and small economies are judged alike. */
    private static double distance(double one, double other) {
        double scale = Math.max(Math.abs(one), Math.abs(other));
        return scale == 0 ? 0 : Math.abs(one - other) / scale;
    }

    private Map<Long, Map<Integer, Integer>> byRank(String iso3, Map<Long, TreeMap<Integer, List<Integer>>> lines) {
        Map<String, SortedMap<Integer, List<Double>>> values = new HashMap<>();
        lines.forEach((line, years) -> {
            if (years.values().stream().map(List::size).distinct().count() == 1) {
                SortedMap<Integer, List<Double>> sorted = new TreeMap<>();
                years.forEach((year, indexes) -> sorted.put(year, indexes.stream().map(buffer::value).sorted().toList()));
                values.put(code(years), sorted);
            }
        });
        Map<String, Integer> ranks = anchor.ranks(iso3, values);
        Map<Long, Map<Integer, Integer>> chosen = new HashMap<>();
        lines.forEach((line, years) -> {
            Integer rank = ranks.get(code(years));
            if (rank != null) {
                Map<Integer, Integer> choice = new HashMap<>();
                years.forEach((year, indexes) -> choice.put(year,
                        indexes.stream().sorted(Comparator.comparing(buffer::value)).toList().get(rank)));
                chosen.put(line, choice);
            }
        });
        return chosen;
    }

    private String code(TreeMap<Integer, List<Integer>> years) {
        return series.get(buffer.series(years.firstEntry().getValue().get(0))).code();
    }
}
