package org.liaison.indicators.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of one organisation over time. A year's membership is the state at 31 December. */
public final class Members {

    private final String organisation;
    private final String list;
    private final Map<String, List<Membership>> byCountry = new HashMap<>();

    /** @param list id of the uploaded list that they are from; null for the register */
    public Members(String organisation, String list, Iterable<Membership> memberships) {
        this.organisation = organisation;
        this.list = list;
        memberships.forEach(one -> byCountry.computeIfAbsent(one.iso3(), iso3 -> new ArrayList<>()).add(one));
    }

    public String organisation() {
        return organisation;
    }

    public String list() {
        return list;
    }

    public boolean isMember(String iso3, int year) {
        List<Membership> spells = byCountry.get(iso3);
        return spells != null && isMember(spells, LocalDate.of(year, 12, 31));
    }

    private static boolean isMember(List<Membership> spells, LocalDate day) {
        for (Membership spell : spells) {
            if (spell.period().contains(day)) {
                return true;
            }
        }
        return false;
    }
}
