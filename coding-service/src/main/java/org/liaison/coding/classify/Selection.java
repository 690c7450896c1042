package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;
import org.liaison.coding.register.PartnerEntry;

/** Chooses the partners that get a row and the format of their contact (rules 3.1 step 6 and 3.6). */
final class Selection {

    private static final int SMALL_GROUP = 4;
    private static final int REGIONAL = 3;

    private final Situation situation;
    private final LocalDate day;
    private final Map<String, PartnerRole> chosen = new LinkedHashMap<>();
    private final List<String> implied = new ArrayList<>();
    private String format = "none";

    private Selection(Situation situation, LocalDate day) {
        this.situation = situation;
        this.day = day;
    }

    static Selection of(Situation situation, LocalDate day) {
        Selection selection = new Selection(situation, day);
        selection.choose();
        selection.regional();
        return selection;
    }

    /** Partners with a row, in the order of the text. */
    Map<String, PartnerRole> chosen() {
        return chosen;
    }

    /** Members of a framework present without their names. */
    List<String> implied() {
        return implied;
    }

    String format() {
        return format.isEmpty() ? computed() : format;
    }

    private void choose() {
        Support best = Support.SUPPRESSED;
        boolean inBody = false;
        for (PartnerRole role : situation.roles().values()) {
            PartnerEntry partner = situation.partner(role.iso3());
            if (partner.isMember(day)) {
                // an Ally of the day is the counterpart; a partner that is only the place or a topic gets no row
                if (role.support() == Support.ACTOR) {
                    best = stronger(best, Support.HOST);
                }
                continue;
            }
            if (role.support().compareTo(best) > 0) {
                best = role.support();
            }
            inBody |= role.acts() && role.body();
        }
        for (PartnerRole role : situation.roles().values()) {
            boolean strong = role.support() == best && best != Support.SUPPRESSED || isBeside(role, best);
            boolean headlineOnly = inBody && role.acts() && !role.body() && !isNamedInBody(role);
            if (strong && !headlineOnly && !situation.partner(role.iso3()).isMember(day)) {
                chosen.put(role.iso3(), role);
            }
        }
    }

    private static Support stronger(Support a, Support b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private boolean isNamedInBody(PartnerRole role) {
        return role.mentions().stream().anyMatch(mention -> !situation.document().inHeadline(mention.start())
                && situation.zones().suppressing(mention.start()) == null);
    }

    /** Weaker than the strongest, but with an office holder of its own, or in one list with the strongest. */
    private boolean isBeside(PartnerRole role, Support best) {
        if (!role.acts() || best != Support.ACTOR) {
            return false;
        }
        if (role.titled()) {
            return true;
        }
        for (PartnerMention mention : role.mentions()) {
            for (PartnerMention linked : situation.mentions().list(mention)) {
                PartnerRole other = situation.roles().get(linked.iso3());
                if (other.support() == best && situation.zones().suppressing(mention.start()) == null) {
                    return true;
                }
            }
        }
        return false;
    }

    private void regional() {
        for (String framework : List.of("MD", "ICI")) {
            if (plain(framework) == null) {
                continue;
            }
            List<String> members = new ArrayList<>();
            for (PartnerEntry partner : situation.registers().partners()) {
                if (partner.framework().equals(framework) && partner.isPartner(day)) {
                    members.add(partner.iso3());
                }
            }
            boolean all = plain("implied") != null;
            boolean onlyMembers = members.containsAll(chosen.keySet());
            long named = chosen.keySet().stream().filter(members::contains).count();
            if (onlyMembers && (all || named >= REGIONAL)) {
                format = "regional";
                if (all) {
                    members.stream().filter(iso3 -> !chosen.containsKey(iso3)).forEach(implied::add);
                }
                return;
            }
        }
        format = "";
    }

    /** A regional marker in a plain place, not part of a name such as that of the Regional Centre. */
    private Lexicon.Match plain(String key) {
        for (Lexicon.Match marker : situation.document().markers(Kind.REGIONAL)) {
            boolean same = marker.lexemes().stream().anyMatch(lexeme -> lexeme.key().equals(key));
            if (same && situation.document().nameAt(marker.start()) == null
                    && situation.zones().unreal(marker.start()) == null) {
                return marker;
            }
        }
        return null;
    }

    private String computed() {
        int rows = chosen.size();
        String crowd = crowd();
        if (rows == 0) {
            return crowd.isEmpty() ? "none" : "multilateral";
        }
        if (crowd.equals("forum") && rows > 1 || rows > SMALL_GROUP) {
            return "multilateral";
        }
        boolean parallel = situation.document().marker(Kind.CUE, "parallel") != null;
        return rows == 1 || parallel ? "bilateral" : "small_group";
    }

    String crowd() {
        for (String kind : List.of("others", "forum", "unnamed", "many")) {
            var marker = situation.document().marker(Kind.CROWD, kind);
            if (marker != null && situation.zones().unreal(marker.start()) == null) {
                return kind;
            }
        }
        return "";
    }
}
