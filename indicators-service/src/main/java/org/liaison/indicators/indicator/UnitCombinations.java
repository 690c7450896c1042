package org.liaison.indicators.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ways to take each indicator from a vintage, as far as they differ in units: two editions in dollars of different years
 * are two, two in the same dollars are one. The newest go first.
 */
final class UnitCombinations {

    // A formula over more is checked when a panel names its vintages.
    private static final int MOST = 200;

    private UnitCombinations() {
    }

    static List<SeriesChoice> of(Collection<StoredSeries> available, Collection<String> codes) {
        Map<String, Map<String, StoredSeries>> byCodeAndUnit = new TreeMap<>();
        available.stream().filter(series -> codes.contains(series.code()))
                .sorted(Comparator.comparing(StoredSeries::orderedBy).thenComparing(StoredSeries::createdAt).reversed())
                .forEach(series -> byCodeAndUnit.computeIfAbsent(series.code(), code -> new LinkedHashMap<>())
                        .putIfAbsent(Unit.of(series).toString(), series));
        List<List<StoredSeries>> combinations = List.of(List.of());
        for (Map<String, StoredSeries> units : byCodeAndUnit.values()) {
            List<List<StoredSeries>> longer = new ArrayList<>();
            for (StoredSeries series : units.values()) {
                for (List<StoredSeries> combination : combinations) {
                    List<StoredSeries> more = new ArrayList<>(combination);
                    more.add(series);
                    longer.add(more);
                }
            }
            combinations = longer.size() > MOST ? longer.subList(0, MOST) : longer;
        }
        return combinations.stream().map(combination -> new SeriesChoice(combination, false)).toList();
    }
}
