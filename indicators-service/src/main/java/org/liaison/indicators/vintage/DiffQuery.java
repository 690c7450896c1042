package org.liaison.indicators.vintage;

import java.util.List;
import java.util.Set;

/**
 * What of the difference of two vintages is asked for.
 *
 * @param from the earlier vintage, or the one that the other is held against
 * @param indicators codes; empty for all
 * @param countries ISO3 codes; empty for all
 * @param years empty for all
 * @param changes kinds of change; empty for all
 */
record DiffQuery(String from, String to, List<String> indicators, List<String> countries, Set<Integer> years,
        Set<Change.Kind> changes) {

    boolean wants(Change change) {
        return wants(change.year()) && (changes.isEmpty() || changes.contains(change.kind()));
    }

    boolean wants(int year) {
        return years.isEmpty() || years.contains(year);
    }

    /** Of pairs of neighbours, which are no numbers of years. */
    boolean wantsNeighbour(Change change) {
        return (change.year() == 0 || wants(change.year())) && (changes.isEmpty() || changes.contains(change.kind()));
    }
}
