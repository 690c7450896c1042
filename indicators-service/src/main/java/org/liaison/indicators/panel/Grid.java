package org.liaison.indicators.panel;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Countries by years, the cells of a computation. */
final class Grid {

    private final List<String> countries;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int from;
    private final int years;

    Grid(Collection<String> countries, int from, int to) {
        this.countries = List.copyOf(countries);
        this.from = from;
        this.years = Math.max(0, to - from + 1);
        this.countries.forEach(iso3 -> positions.put(iso3, positions.size()));
    }

    List<String> countries() {
        return countries;
    }

    int from() {
        return from;
    }

    int to() {
        return from + years - 1;
    }

    int years() {
        return years;
    }

    int size() {
        return countries.size() * years;
    }

    boolean covers(int year) {
        return year >= from && year < from + years;
    }

    boolean has(String iso3) {
        return positions.containsKey(iso3);
    }

    /** The position of a cell; -1 outside. */
    int at(String iso3, int year) {
        Integer country = positions.get(iso3);
        return country == null || !covers(year) ? -1 : country * years + year - from;
    }
}
