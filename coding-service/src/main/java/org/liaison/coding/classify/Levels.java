package org.liaison.coding.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;

/** Features of one partner's row: office, flag officers, military or not (rule 3.2). */
final class Levels {

    private static final Set<String> CIVIL_FIRST = Set.of("science", "civil_emergency", "integrity", "trust_fund",
            "public_diplomacy");

    private final Situation situation;
    private final Document document;
    private final List<Participant> takers;
    private final int partners;

    Levels(Situation situation, List<Participant> takers, int partners) {
        this.situation = situation;
        this.document = situation.document();
        this.takers = takers;
        this.partners = partners;
    }

    /** Names and types of the features. */
    static Map<String, Object> sample() {
        return Map.of("office", 0L, "military", false, "partner_flag", false, "nato_flag", false, "uniform", false);
    }

    /**
     * What decides about a row.
     *
     * @param features for the rules
     * @param office the highest office holder, or null
     * @param flag a flag officer, or null
     * @param uniform a uniformed participant of the partner, or null
     * @param activity the words for the activity, or null
     */
    record Level(Map<String, Object> features, Participant office, Participant flag, Participant uniform,
            Lexicon.Match activity, boolean mixed) {
    }

    Level of(String iso3) {
        Participant office = null;
        Participant partnerFlag = null;
        Participant natoFlag = null;
        Participant uniform = null;
        for (Participant taker : takers) {
            Side side = taker.binding().side();
            boolean own = taker.binding().partners().contains(iso3)
                    || side == Side.UNKNOWN && taker.binding().partners().isEmpty() && partners == 1;
            if (own && taker.level() == 4 && situation.roles().get(iso3) != null) {
                office = better(office, taker) ? taker : office;
            }
            if (own && taker.flag()) {
                partnerFlag = better(partnerFlag, taker) ? taker : partnerFlag;
            }
            if (own && taker.isUniformed()) {
                uniform = better(uniform, taker) ? taker : uniform;
            }
            if (side == Side.NATO && taker.flag() && near(taker, iso3)) {
                natoFlag = better(natoFlag, taker) ? taker : natoFlag;
            }
        }
        Lexicon.Match militaryActivity = activity(Kind.MILITARY);
        Lexicon.Match civilActivity = activity(Kind.CIVIL_ACTIVITY);
        boolean flag = partnerFlag != null || natoFlag != null;
        boolean civilFirst = civilActivity != null && CIVIL_FIRST.contains(civilActivity.lexemes().get(0).key());
        boolean military = uniform != null || flag || militaryActivity != null && !(civilFirst && !milNatoFirst(civilActivity))
                || civilActivity == null && militaryNato();
        Map<String, Object> features = new HashMap<>();
        features.put("office", office != null ? 4L : 0L);
        features.put("military", military);
        features.put("partner_flag", partnerFlag != null);
        features.put("nato_flag", natoFlag != null);
        features.put("uniform", uniform != null);
        return new Level(features, office, partnerFlag != null ? partnerFlag : natoFlag, uniform,
                militaryActivity != null && military ? militaryActivity : civilActivity,
                militaryActivity != null && civilActivity != null);
    }

    /** At a military command a public event beside an exercise leaves the contact military. */
    private boolean milNatoFirst(Lexicon.Match civil) {
        return civil.lexemes().get(0).key().equals("public_diplomacy") && militaryNato();
    }

    /** The first one in the body shows it best; the headline where there is none. */
    private boolean better(Participant current, Participant taker) {
        return current == null || document.inHeadline(current.start()) && !document.inHeadline(taker.start());
    }

    /** With several partners a NATO officer counts for those named in his own sentence. */
    private boolean near(Participant taker, String iso3) {
        if (partners < 2) {
            return true;
        }
        List<PartnerMention> named = situation.mentions().in(document.sentenceAt(taker.start()));
        return named.isEmpty() || named.stream().anyMatch(mention -> mention.iso3().equals(iso3));
    }

    private Lexicon.Match activity(Kind kind) {
        for (Lexicon.Match marker : document.markers(kind)) {
            Lexicon.Match name = document.nameAt(marker.start());
            boolean other = name != null && (name.is(Kind.OFFICE) || name.is(Kind.TRAP) || name.is(Kind.ORGANISATION));
            boolean subject = marker.lexemes().get(0).key().equals("subject");
            if (!other && !subject && situation.zones().unreal(marker.start()) == null
                    && !situation.zones().in(marker.start(), Zone.TOPIC)
                    && !situation.zones().in(marker.start(), Zone.QUOTED)) {
                return marker;
            }
        }
        return null;
    }

    private boolean militaryNato() {
        if (situation.registers().isMilitarySource(document.item().source())) {
            return true;
        }
        for (Lexicon.Match name : document.names()) {
            Lexeme nato = name.first(Kind.NATO);
            if (nato != null && nato.form().equals("military") && situation.zones().isPlain(name.start())) {
                return true;
            }
        }
        return false;
    }
}
