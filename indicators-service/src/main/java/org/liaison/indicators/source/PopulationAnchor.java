package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.Country;

/**
 * Output divided by output per head is a population: of the World Bank's GDP and GDP per capita lines that were merged into one
 * country, the pair that gives about that country's population is its own. So an aggregate inside a member is found.
 */
final class PopulationAnchor implements RankAnchor {

    private static final String TOTAL = "NY.GDP.MKTP.";
    private static final String PER_HEAD = "NY.GDP.PCAP.";

    // Rough figures of 2015 against any year of the file: half as many or twice as many may be the same country.
    private static final double MOST_OFF = Math.log(2);
    // The next best pair must be clearly worse, else nothing is chosen.
    private static final double CLEARLY = Math.log(1.5);

    private final Countries countries;

    PopulationAnchor(Countries countries) {
        this.countries = countries;
    }

    @Override
    public Map<String, Integer> ranks(String iso3, Map<String, SortedMap<Integer, List<Double>>> lines) {
        Double population = countries.find(iso3).map(Country::populationMillions).orElse(null);
        Map<String, Integer> ranks = new HashMap<>();
        if (population == null) {
            return ranks;
        }
        for (String total : lines.keySet()) {
            String perHead = total.replace(TOTAL, PER_HEAD);
            if (total.startsWith(TOTAL) && lines.containsKey(perHead)) {
                int[] pair = pair(lines.get(total), lines.get(perHead), population * 1e6);
                if (pair.length == 2) {
                    ranks.put(total, pair[0]);
                    ranks.put(perHead, pair[1]);
                }
            }
        }
        return ranks;
    }

    private static int[] pair(SortedMap<Integer, List<Double>> totals, SortedMap<Integer, List<Double>> heads,
            double population) {
        List<double[]> candidates = new ArrayList<>();
        int sizes = totals.get(totals.firstKey()).size();
        for (int total = 0; total < sizes; total++) {
            for (int head = 0; head < heads.get(heads.firstKey()).size(); head++) {
                candidates.add(new double[] { off(totals, total, heads, head, population), total, head });
            }
        }
        candidates.sort((one, other) -> Double.compare(one[0], other[0]));
        boolean clear = candidates.size() == 1 || candidates.get(1)[0] - candidates.get(0)[0] > CLEARLY;
        return candidates.get(0)[0] < MOST_OFF && clear
                ? new int[] { (int) candidates.get(0)[1], (int) candidates.get(0)[2] }
                : new int[0];
    }

    /** Mean distance, in logarithms, of the implied from the known population. */
    private static double off(SortedMap<Integer, List<Double>> totals, int total, SortedMap<Integer, List<Double>> heads,
            int head, double population) {
        return totals.keySet().stream().filter(heads::containsKey)
                .mapToDouble(year -> Math
                        .abs(Math.log(totals.get(year).get(total) / heads.get(year).get(head) / population)))
                .average().orElse(Double.POSITIVE_INFINITY);
    }
}
