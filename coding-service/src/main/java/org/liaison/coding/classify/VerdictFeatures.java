package org.liaison.coding.classify;

import java.util.HashMap;
import java.util.Map;

import org.liaison.coding.register.Lexeme.Kind;

/** The features of an item over which the verdict rules of a codebook decide. */
final class VerdictFeatures {

    private VerdictFeatures() {
    }

    /** Names and types: one value for each feature. */
    static Map<String, Object> sample() {
        Map<String, Object> sample = new HashMap<>();
        for (String name : new String[] { "form", "statement", "crowd" }) {
            sample.put(name, "");
        }
        for (String name : new String[] { "acting", "placed", "named", "selected", "nato" }) {
            sample.put(name, 0L);
        }
        for (String name : new String[] { "act", "contact", "body_act", "announced", "organisation", "national",
                "ally_visitor", "nato_source", "nato_named", "other_party", "implied", "lookalike", "partner_unreal", "weak",
                "headline_cancelled", "military_source", "regional", "dated",
                "organisation_party", "leisure", "local" }) {
            sample.put(name, false);
        }
        return sample;
    }

    static Map<String, Object> of(Situation situation, Selection selection, NatoPresence nato, EventDays days) {
        Map<String, Object> features = new HashMap<>();
        features.put("regional", selection.format().equals("regional"));
        features.put("dated", days.explicit());
        features.put("form", situation.key(Kind.TEXT_FORM));
        features.put("statement", situation.key(Kind.STATEMENT));
        features.put("crowd", selection.crowd());
        long acting = 0;
        long placed = 0;
        boolean unreal = false;
        for (PartnerRole role : situation.roles().values()) {
            acting += role.acts() ? 1 : 0;
            placed += role.support() == Support.PLACE ? 1 : 0;
            unreal |= role.suppressed() != null && role.suppressed().isUnreal();
        }
        features.put("acting", acting);
        features.put("placed", placed);
        features.put("named", (long) situation.roles().size());
        features.put("selected", (long) selection.chosen().size());
        features.put("nato", (long) nato.strength());
        features.put("act", situation.realAct() != null);
        features.put("contact", situation.contact() != null);
        features.put("body_act", situation.realBodyAct() != null);
        features.put("announced", unreal || situation.unrealAct() != null);
        features.put("partner_unreal", unreal);
        features.put("lookalike", nato.lookalike());
        features.put("weak", selection.chosen().values().stream().allMatch(role -> role.support() == Support.MENTIONED));
        features.put("headline_cancelled", situation.headlineCancelled());
        features.put("military_source", situation.registers().isMilitarySource(situation.document().item().source()));
        features.put("organisation", nato.organisation() != null);
        features.put("local", situation.hasLocal());
        features.put("leisure", situation.document().marker(Kind.CUE, "leisure") != null);
        features.put("organisation_party", nato.organisationParty());
        features.put("national", nato.national() != null);
        features.put("ally_visitor", nato.allyVisitor() != null);
        features.put("nato_source", situation.registers().isNatoSource(situation.document().item().source()));
        features.put("nato_named", nato.named());
        features.put("other_party", nato.otherParty() != null);
        features.put("implied", !selection.implied().isEmpty());
        return features;
    }
}
