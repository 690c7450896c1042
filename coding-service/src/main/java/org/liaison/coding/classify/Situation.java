package org.liaison.coding.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.register.Registers;

/** All that is read from one item before any rule decides. */
final class Situation {

    /** Acts that need two sides, where statements and decisions are one-sided. */
    private static final java.util.Set<String> CONTACTS = java.util.Set.of("meet", "visit", "receive", "sign", "train",
            "operate", "evaluate");

    private final Document document;
    private final Registers registers;
    private final Zones zones;
    private final PartnerMentions mentions;
    private final List<Participant> participants;
    private final Map<String, PartnerRole> roles;
    private final Lexicon.Match realAct;
    private final Lexicon.Match contact;
    private final Lexicon.Match unrealAct;
    private final Lexicon.Match realBodyAct;

    private Situation(Document document, Registers registers) {
        this.document = document;
        this.registers = registers;
        this.zones = Zones.of(document, registers);
        this.mentions = PartnerMentions.of(document, registers);
        this.participants = new ParticipantFinder(document, mentions, zones, registers).find();
        this.roles = new LinkedHashMap<>(new PartnerRoles(document, mentions, zones, participants).find());
        Lexicon.Match real = null;
        Lexicon.Match two = null;
        Lexicon.Match unreal = null;
        Lexicon.Match body = null;
        for (Lexicon.Match act : document.markers(Kind.ACT)) {
            if (document.nameAt(act.start()) != null && document.nameAt(act.start()).is(Kind.TRAP)) {
                continue;
            }
            if (zones.unreal(act.start()) != null || zones.in(act.start(), Zone.MESSAGE)
                    || zones.in(act.start(), Zone.QUOTED)) {
                unreal = unreal == null ? act : unreal;
                continue;
            }
            real = real == null ? act : real;
            if (!document.inHeadline(act.start())) {
                body = body == null ? act : body;
            }
            if (two == null && act.lexemes().stream().anyMatch(lexeme -> CONTACTS.contains(lexeme.key()))) {
                two = act;
            }
        }
        this.realAct = real;
        this.contact = two;
        this.unrealAct = unreal;
        this.realBodyAct = body;
    }

    static Situation of(PressItem item, Registers registers) {
        return new Situation(Document.read(item, registers), registers);
    }

    Document document() {
        return document;
    }

    Registers registers() {
        return registers;
    }

    Zones zones() {
        return zones;
    }

    PartnerMentions mentions() {
        return mentions;
    }

    List<Participant> participants() {
        return participants;
    }

    Map<String, PartnerRole> roles() {
        return roles;
    }

    /** First act that has taken place, or null. */
    Lexicon.Match realAct() {
        return realAct;
    }

    /** First such act in the body, or null. */
    Lexicon.Match realBodyAct() {
        return realBodyAct;
    }

    /** First act that needs two sides and has taken place, or null. */
    Lexicon.Match contact() {
        return contact;
    }

    /** First act that has not taken place, or null. */
    Lexicon.Match unrealAct() {
        return unrealAct;
    }

    PartnerEntry partner(String iso3) {
        return registers.partner(iso3);
    }

    /** The key of the first marker of a family that stands in a plain place, or the empty string. */
    String key(Kind kind) {
        Lexicon.Match match = first(kind);
        if (match == null) {
            return "";
        }
        Lexeme lexeme = match.first(kind);
        return lexeme == null ? "" : lexeme.key();
    }

    /** The first marker of a family outside quotations and unreal zones, or null. */
    Lexicon.Match first(Kind kind) {
        for (Lexicon.Match marker : document.markers(kind)) {
            if (zones.unreal(marker.start()) == null && !zones.in(marker.start(), Zone.QUOTED)) {
                return marker;
            }
        }
        return null;
    }
}
