package org.liaison.coding.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns the fields of a case into what the conditions of a codebook are about. */
final class CaseReader {

    private final Views views;

    CaseReader(Map<String, List<String>> lists) {
        this.views = new Views(lists);
    }

    /** Names and types: one value for each. */
    static Map<String, Object> sample() {
        Map<String, Object> sample = new HashMap<>();
        for (String name : new String[] { "parties", "targets_named", "approaches_named", "options_named", "attractive_options",
                "medium_options" }) {
            sample.put(name, 0L);
        }
        for (String name : new String[] { "targets_same", "targets_overlap", "targets_hedged", "target_missing",
                "approaches_same", "pivotal_attractive", "treaty_named", "outcome_known", "outcome_agreement",
                "without_effect" }) {
            sample.put(name, false);
        }
        return sample;
    }

    Map<String, Object> features(JsonNode fields, List<OutsideOption> options) {
        List<String> parties = texts(fields.path("parties"));
        List<View> targets = views.read(fields.path("target_views"), parties);
        List<View> approaches = views.read(fields.path("approach_views"), parties);
        Map<String, Object> features = new HashMap<>();
        features.put("parties", (long) parties.size());
        features.put("targets_named", (long) targets.size());
        features.put("targets_same", !targets.isEmpty() && alike(targets));
        features.put("targets_overlap", overlap(targets));
        features.put("targets_hedged", targets.stream().anyMatch(View::hedged));
        features.put("target_missing", targets.stream().anyMatch(view -> view.nobody() && view.states().isEmpty()));
        features.put("approaches_named", (long) approaches.size());
        features.put("approaches_same", !approaches.isEmpty() && alike(approaches));
        features.put("options_named", (long) options.size());
        features.put("attractive_options", count(options, "attractive"));
        features.put("medium_options", count(options, "medium"));
        Set<String> pivotal = new HashSet<>(texts(fields.path("pivotal")));
        features.put("pivotal_attractive", options.stream().filter(option -> option.worth().equals("attractive"))
                .anyMatch(option -> pivotal.isEmpty() || option.party() == null || pivotal.contains(option.party())));
        String outcome = fields.path("outcome").asText("").toLowerCase(Locale.ROOT);
        features.put("treaty_named", !fields.path("treaty").asText("").isBlank() && !fields.path("treaty").isNull());
        features.put("outcome_known", outcome.equals("agreement") || outcome.equals("nonagreement"));
        features.put("outcome_agreement", outcome.equals("agreement"));
        features.put("without_effect", views.lists(fields.path("note").asText("")).contains("without_effect")
                || fields.path("took_effect").isBoolean() && !fields.path("took_effect").asBoolean());
        return features;
    }

    /**
     * The options outside, with what they are worth by their words; an option about which nothing bad is said is attractive.
     */
    List<OutsideOption> options(JsonNode fields) {
        List<OutsideOption> options = new ArrayList<>();
        for (Views.Held held : Views.held(fields.path("outside_options"), texts(fields.path("parties")))) {
            Set<String> lists = views.lists(held.text());
            String worth = lists.contains("unattractive") ? "unattractive" : lists.contains("medium") ? "medium" : "attractive";
            String kind = lists.contains("acting_alone") ? "acting_alone"
                    : lists.contains("buck_passing") ? "buck_passing"
                            : held.text().toLowerCase(Locale.ROOT).startsWith("none") ? "none" : "other_ally";
            if (held.parties().isEmpty()) {
                options.add(new OutsideOption(null, held.text(), kind, worth));
            }
            held.parties().forEach(party -> options.add(new OutsideOption(party, held.text(), kind, worth)));
        }
        return options;
    }

    private static boolean alike(List<View> held) {
        return held.stream().allMatch(view -> view.same(held.get(0)));
    }

    private static boolean overlap(List<View> targets) {
        for (int i = 1; i < targets.size(); i++) {
            Set<String> common = new HashSet<>(targets.get(0).states());
            common.retainAll(targets.get(i).states());
            if (!common.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static long count(List<OutsideOption> options, String worth) {
        return options.stream().filter(option -> option.worth().equals(worth)).count();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
