package org.liaison.indicators.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The price base of World Bank codes in tables that do not state it. Codes tell current from constant dollars, and the base
 * year of the constant ones is the year in which they equal the current ones.
 */
final class PriceBase {

    private static final String CONSTANT = ".KD";
    private static final String CURRENT = ".CD";

    // Twelve printed digits; prices of other years differ by percents.
    private static final double SAME = 1e-6;
    private static final double MOST_COUNTRIES = 0.9;

    private PriceBase() {
    }

    static void state(Reading reading) {
        List<SeriesInfo> series = reading.series();
        for (int index = 0; index < series.size(); index++) {
            String code = series.get(index).code();
            if (series.get(index).unit() == null && code.startsWith("NY.GDP.")) {
                if (code.endsWith(CURRENT)) {
                    reading.setUnit(index, "current US$");
                } else if (code.endsWith(CONSTANT)) {
                    String partner = code.substring(0, code.length() - CONSTANT.length()) + CURRENT;
                    int current = series.stream().map(SeriesInfo::code).toList().indexOf(partner);
                    Integer base = current < 0 ? null : baseYear(reading.buffer(), index, current);
                    reading.setUnit(index, base == null ? "constant US$ of an unstated year" : "constant " + base + " US$");
                }
            }
        }
    }

    private static Integer baseYear(ObservationBuffer buffer, int constant, int current) {
        Map<String, Double> currentValues = new HashMap<>();
        for (int index = 0; index < buffer.size(); index++) {
            if (buffer.series(index) == current && !buffer.isRemoved(index)) {
                currentValues.put(buffer.iso3(index) + buffer.year(index), buffer.value(index));
            }
        }
        TreeMap<Integer, int[]> sameOfAll = new TreeMap<>();
        for (int index = 0; index < buffer.size(); index++) {
            Double other = currentValues.get(buffer.iso3(index) + buffer.year(index));
            if (buffer.series(index) == constant && !buffer.isRemoved(index) && other != null) {
                int[] counts = sameOfAll.computeIfAbsent(buffer.year(index), year -> new int[2]);
                counts[0] += Math.abs(buffer.value(index) / other - 1) < SAME ? 1 : 0;
                counts[1]++;
            }
        }
        List<Integer> bases = sameOfAll.entrySet().stream()
                .filter(year -> year.getValue()[0] > MOST_COUNTRIES * year.getValue()[1]).map(Map.Entry::getKey).toList();
        return bases.size() == 1 ? bases.get(0) : null;
    }
}
