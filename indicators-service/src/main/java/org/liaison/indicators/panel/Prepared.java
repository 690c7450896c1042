package org.liaison.indicators.panel;

import java.util.List;

import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.neighbour.NeighbourList;

/** A panel request resolved to series and neighbours, before any number is read. */
record Prepared(Plan plan, NeighbourList neighbours, List<String> partners, List<Integer> years) {

    int from() {
        return years.isEmpty() ? 0 : years.get(0);
    }

    int to() {
        return years.isEmpty() ? 0 : years.get(years.size() - 1);
    }

    /** Changes whenever the numbers of the panel do. */
    String version() {
        StringBuilder version = new StringBuilder();
        plan.variables().forEach(variable -> version.append(variable.name()).append(variable.version()).append(' '));
        plan.series().values().forEach(series -> version.append(series.id()).append('/').append(series.vintage()).append(' '));
        return version.append(neighbours.name()).append(neighbours.vintage()).append(partners).append(years).toString();
    }
}
