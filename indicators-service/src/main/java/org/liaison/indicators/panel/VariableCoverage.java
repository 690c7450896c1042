package org.liaison.indicators.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of a variable is there. */
final class VariableCoverage {

    private final int years;
    private final Map<String, Integer> presentByCountry = new HashMap<>();
    private final Map<String, Integer> causes = new TreeMap<>();
    private long cells;
    private long present;
    private long partial;
    private long interpolated;

    VariableCoverage(int years) {
        this.years = years;
    }

    void add(String iso3, List<Gap> gaps, boolean isPresent) {
        cells++;
        present += isPresent ? 1 : 0;
        presentByCountry.merge(iso3, isPresent ? 1 : 0, Integer::sum);
        partial += gaps.stream().anyMatch(gap -> gap.status().equals("partial")) ? 1 : 0;
        interpolated += gaps.stream().anyMatch(gap -> gap.status().equals("interpolated")) ? 1 : 0;
        gaps.stream().map(Gap::cause).distinct().forEach(cause -> causes.merge(cause, 1, Integer::sum));
    }

    Object[] row(String name) {
        return new Object[] { name, cells, present, cells - present, partial, interpolated,
                presentByCountry.values().stream().filter(count -> count == years).count(),
                presentByCountry.values().stream().filter(count -> count == 0).count(),
                causes.isEmpty() ? null
                        : causes.entrySet().stream().map(cause -> cause.getKey() + " " + cause.getValue())
                                .collect(Collectors.joining("; ")) };
    }
}
