package org.liaison.indicators.panel;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.liaison.indicators.country.NatoMembership;

/** Sums of a country's flows in both directions, with all counterparts and with the NATO members of the year. */
final class FlowTotals {

    private final Set<String> countries;
    private final NatoMembership nato;
    private final Map<String, double[]> totals = new HashMap<>();

    FlowTotals(Set<String> countries, NatoMembership nato) {
        this.countries = countries;
        this.nato = nato;
    }

    void add(String from, String to, int year, double value) {
        if (!from.equals(to)) {
            add(from, nato.isMember(to, year), year, value);
            add(to, nato.isMember(from, year), year, value);
        }
    }

    private void add(String iso3, boolean withMember, int year, double value) {
        if (countries.contains(iso3)) {
            double[] sums = totals.computeIfAbsent(iso3 + year, key -> new double[2]);
            sums[0] += value;
            sums[1] += withMember ? value : 0;
        }
    }

    /** The share with members, as a fraction; null where the country has no flows in that year. */
    Double share(String iso3, int year) {
        double[] sums = totals.get(iso3 + year);
        return sums == null || sums[0] == 0 ? null : Double.valueOf(sums[1] / sums[0]);
    }
}
