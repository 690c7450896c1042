package org.liaison.standalone.sample.press;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A kind of bilateral occasion with its templates.
 *
 * @param at where it takes place: a key of {@link Venue}
 * @param coastal whether the partner must have a port
 * @param only partners with which it happens; null for all
 * @param commandShare share of reports that the command's site publishes rather than the headquarters'
 * @param days shortest and longest duration
 * @param cast slot of a person to role
 */
record Activity(String key, String category, int weight, String at, boolean coastal, List<String> only,
        @JsonProperty("command_share") double commandShare, List<Integer> days, Map<String, String> cast, List<String> headline,
        List<String> lead, List<String> body) {

    Activity in(String category) {
        return new Activity(key, category, weight, at, coastal, only, commandShare, days, cast, headline, lead, body);
    }

    boolean suits(String iso3, PartnerProfile partner) {
        return (!coastal || partner.coastal()) && (only == null || only.contains(iso3));
    }
}
