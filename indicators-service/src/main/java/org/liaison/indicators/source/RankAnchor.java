package org.liaison.indicators.source;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Tells which of several interleaved lines belongs to the country where every year has as many values as the next, so that
 * no year shows the way.
 */
@FunctionalInterface
interface RankAnchor {

    /**
     * @param lines by indicator code, the country's values of each year in rising order
     * @return by indicator code the rank (0 is the smallest value) of the country's own line; codes that cannot be told are
     *         left
     *         out
     */
    Map<String, Integer> ranks(String iso3, Map<String, SortedMap<Integer, List<Double>>> lines);
}
