package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.register.Registers;
import org.liaison.coding.register.Token;

/** All that is read from one item before any rule decides. */
final class Situation {

    /** Acts that need two sides, where statements and decisions are one-sided. */
    private static final Set<String> CONTACTS = Set.of("meet", "visit", "receive", "sign");

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
        this.roles = new LinkedHashMap<>(new PartnerRoles(document, mentions, zones, participants,
                registers.sourcePartner(document.item().source())).find());
        Lexicon.Match real = null;
        Lexicon.Match two = null;
        Lexicon.Match unreal = null;
        Lexicon.Match body = null;
        for (Lexicon.Match act : acts()) {
            if (!isAct(act)) {
                continue;
            }
            if (zones.unreal(act.start()) != null || zones.in(act.start(), Zone.MESSAGE)
                    || zones.in(act.start(), Zone.QUOTED)) {
                unreal = unreal == null ? act : unreal;
                continue;
            }
            real = real == null ? act : real;
            if (body == null && !document.inHeadline(act.start()) && (!act.lexemes().isEmpty() || namesPartner(act.start()))) {
                body = act;
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

    private boolean namesPartner(int token) {
        return mentions.in(document.sentenceAt(token)).stream()
                .anyMatch(mention -> zones.suppressing(mention.start()) == null);
    }

    /** Acts of the lexicon, then any other word in the past tense. */
    private List<Lexicon.Match> acts() {
        List<Lexicon.Match> acts = new ArrayList<>(document.markers(Kind.ACT));
        for (int t = 0; t < document.tokens().size(); t++) {
            Token token = document.token(t);
            if (token.shape() == Token.Shape.LOWER && registers.isPastTense(token.folded())) {
                acts.add(new Lexicon.Match(t, t + 1, List.of()));
            }
        }
        return acts;
    }

    /** A capital inside a sentence makes a name of the word; "welcomes the decision" is a statement, not a welcome. */
    private boolean isAct(Lexicon.Match act) {
        Sentence sentence = document.sentenceAt(act.start());
        boolean name = document.nameAt(act.start()) != null
                || !sentence.headline() && act.start() > sentence.start() && document.token(act.start()).isCapital();
        if (name) {
            return false;
        }
        for (Lexicon.Match statement : document.markers(Kind.STATEMENT, sentence)) {
            if (statement.start() <= act.start() && act.start() < statement.end()) {
                return false;
            }
        }
        return true;
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

    /** Whether someone who belongs neither to NATO nor to another state or body is there, or someone is visited. */
    boolean hasLocal() {
        for (Participant participant : participants) {
            Side side = participant.binding().side();
            if ((side == Side.UNKNOWN || side == Side.PARTNER) && zones.isPlain(participant.start())) {
                return true;
            }
        }
        for (Lexicon.Match act : document.markers(Kind.ACT)) {
            String key = act.first(Kind.ACT).key();
            if ((key.equals("visit") || key.equals("brief")) && zones.unreal(act.start()) == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the headline says that something was cancelled or put off. */
    boolean headlineCancelled() {
        for (int t = 0; t < document.tokens().size() && document.inHeadline(t); t++) {
            if (zones.in(t, Zone.CANCELLED)) {
                return true;
            }
        }
        return false;
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

    /**
     * The first marker of a family outside quotations and unreal zones, or null. Statements count in the headline and the
     * first sentence, for reports of a visit often end with one.
     */
    Lexicon.Match first(Kind kind) {
        for (Lexicon.Match marker : document.markers(kind)) {
            boolean onlyTitle = kind == Kind.TEXT_FORM && marker.lexemes().stream().allMatch(Lexeme::flag);
            if (onlyTitle && !document.inHeadline(marker.start())
                    || kind == Kind.STATEMENT && document.sentenceIndex(marker.start()) > 1) {
                continue;
            }
            if (zones.unreal(marker.start()) == null && !zones.in(marker.start(), Zone.QUOTED)) {
                return marker;
            }
        }
        return null;
    }
}
