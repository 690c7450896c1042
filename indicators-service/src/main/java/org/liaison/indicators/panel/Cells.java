package org.liaison.indicators.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The numbers a panel is computed from: by indicator code, country and year, within a span of years. */
final class Cells {

    private final int from;
    private final int length;
    private final Map<String, Map<String, double[]>> byCode = new HashMap<>();

    Cells(int from, int to) {
        this.from = from;
        this.length = to - from + 1;
    }

    void put(String code, String iso3, int year, double value) {
        byCode.computeIfAbsent(code, one -> new HashMap<>()).computeIfAbsent(iso3, one -> {
            double[] years = new double[length];
            Arrays.fill(years, Double.NaN);
            return years;
        })[year - from] = value;
    }

    /** The number, or null where there is none. */
    Double get(String code, String iso3, int year) {
        double[] years = byCode.getOrDefault(code, Map.of()).get(iso3);
        return years == null || year < from || year >= from + length || Double.isNaN(years[year - from]) ? null
                : Double.valueOf(years[year - from]);
    }
}
