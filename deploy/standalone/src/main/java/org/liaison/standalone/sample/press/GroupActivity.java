package org.liaison.standalone.sample.press;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A kind of occasion with several partners, each of which takes part by name.
 *
 * @param framework MD or ICI where the occasion belongs to one, else null
 * @param who role in which each partner is represented
 * @param sizes possible numbers of partners
 * @param from first year, or 0
 */
record GroupActivity(String key, String category, String format, String framework, String at,
        @JsonProperty("command_share") double commandShare, List<Integer> days, String who, List<Integer> sizes, int from,
        List<String> headline, List<String> lead, List<String> body) {

    private static final Map<String, Set<String>> FRAMEWORKS = Map.of(
            "MD", Set.of("DZA", "EGY", "ISR", "JOR", "MRT", "MAR", "TUN"),
            "ICI", Set.of("BHR", "KWT", "QAT", "ARE"));

    boolean suits(String iso3, int year) {
        return year >= from && (framework == null || FRAMEWORKS.get(framework).contains(iso3));
    }

    Activity asActivity() {
        return new Activity(key, category, 1, at, false, null, commandShare, days, Map.of(), headline, lead, body);
    }
}
