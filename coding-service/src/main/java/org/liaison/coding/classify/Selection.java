package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.register.Lexeme.Kind;
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
                continue;
            }
            if (role.support().compareTo(best) > 0) {
                best = role.support();
            }
            inBody |= role.acts() && role.body();
        }
        Support floor = best == Support.ACTOR ? Support.ACTOR : best;
        for (PartnerRole role : situation.roles().values()) {
            boolean strong = role.support().compareTo(floor) >= 0 && role.support() != Support.SUPPRESSED;
            boolean headlineOnly = inBody && role.acts() && !role.body();
            if (strong && !headlineOnly && !situation.partner(role.iso3()).isMember(day)) {
                chosen.put(role.iso3(), role);
            }
        }
    }

    private void regional() {
        for (String framework : List.of("MD", "ICI")) {
            if (situation.document().marker(Kind.REGIONAL, framework) == null) {
                continue;
            }
            List<String> members = new ArrayList<>();
            for (PartnerEntry partner : situation.registers().partners()) {
                if (partner.framework().equals(framework) && partner.isPartner(day)) {
                    members.add(partner.iso3());
                }
            }
            boolean all = situation.document().marker(Kind.REGIONAL, "implied") != null;
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
        for (String kind : List.of("forum", "unnamed", "many")) {
            var marker = situation.document().marker(Kind.CROWD, kind);
            if (marker != null && situation.zones().unreal(marker.start()) == null) {
                return kind;
            }
        }
        return "";
    }
}
