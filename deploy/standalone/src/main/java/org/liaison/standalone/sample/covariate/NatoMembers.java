package org.liaison.standalone.sample.covariate;

import java.util.List;

/** Who was a member of NATO at the end of a year from 2010 to 2018 (public record). */
final class NatoMembers {

    /** Members at any time of the window. */
    static final List<String> EVER = List.of("ALB", "BEL", "BGR", "CAN", "CZE", "DEU", "DNK", "ESP", "EST", "FRA", "GBR", "GRC",
            "HRV",
            "HUN", "ISL", "ITA", "LTU", "LUX", "LVA", "MNE", "NLD", "NOR", "POL", "PRT", "ROU", "SVK", "SVN", "TUR", "USA");

    private static final int MONTENEGRO_SINCE = 2017;

    private NatoMembers() {
    }

    static boolean isMember(String iso3, int year) {
        return EVER.contains(iso3) && (year >= MONTENEGRO_SINCE || !iso3.equals("MNE"));
    }
}
