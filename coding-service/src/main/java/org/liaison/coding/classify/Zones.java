package org.liaison.coding.classify;

import java.util.List;
import java.util.Locale;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;
import org.liaison.coding.register.Registers;
import org.liaison.coding.register.Token;

/** Marks for each token the zones it lies in: future, hypothetical, topic, quotation and so on. */
final class Zones {

    private final Document document;
    private final Registers registers;
    private final int[] bits;

    private Zones(Document document, Registers registers) {
        this.document = document;
        this.registers = registers;
        this.bits = new int[document.tokens().size()];
    }

    static Zones of(Document document, Registers registers) {
        Zones zones = new Zones(document, registers);
        zones.quotations();
        for (Lexicon.Match marker : document.markers()) {
            for (Lexeme lexeme : marker.lexemes()) {
                if (lexeme.kind() == Kind.ZONE) {
                    zones.apply(marker, lexeme);
                }
            }
        }
        return zones;
    }

    boolean in(int token, Zone zone) {
        return (bits[token] & 1 << zone.ordinal()) != 0;
    }

    /** The first zone in which what stands at the token has not happened, or null. */
    Zone unreal(int token) {
        for (Zone zone : Zone.values()) {
            if (zone.isUnreal() && in(token, zone)) {
                return zone;
            }
        }
        return null;
    }

    boolean isPlain(int token) {
        return bits[token] == 0;
    }

    /** The first zone at the token that keeps a state named there from being an actor, or null. */
    Zone suppressing(int token) {
        for (Zone zone : Zone.values()) {
            if (zone != Zone.QUOTED && zone != Zone.ABSENT && in(token, zone)) {
                return zone;
            }
        }
        return null;
    }

    private void apply(Lexicon.Match marker, Lexeme lexeme) {
        if (isInsideName(marker) || isPurpose(marker, lexeme) || isDate(marker)) {
            return;
        }
        boolean headline = document.inHeadline(marker.start());
        if (lexeme.flag() && !headline) {
            return;
        }
        if (lexeme.level() == 1 && document.token(marker.start()).shape() != Token.Shape.LOWER) {
            return;
        }
        Zone zone = Zone.valueOf(lexeme.key().toUpperCase(Locale.ROOT));
        Sentence sentence = document.sentenceAt(marker.start());
        int clause = document.clause(marker.start());
        switch (lexeme.form()) {
            case "after" -> forward(marker, zone, clause);
            case "phrase" -> {
                for (int t = marker.start(); t < sentence.end() && !endsPhrase(t); t++) {
                    set(t, zone);
                }
            }
            case "before" -> {
                for (int t = marker.end() - 1; t >= sentence.start() && document.clause(t) == clause; t--) {
                    set(t, zone);
                }
            }
            case "clause" -> {
                for (int t = sentence.start(); t < sentence.end(); t++) {
                    if (document.clause(t) == clause) {
                        set(t, zone);
                    }
                }
            }
            case "next" -> {
                for (int t = marker.start(); t < Math.min(sentence.end(), marker.end() + 7); t++) {
                    if (document.token(t).folded().equals(",")) {
                        break;
                    }
                    set(t, zone);
                }
            }
            case "back" -> {
                for (int t = marker.end() - 1; t >= Math.max(sentence.start(), marker.start() - 4); t--) {
                    set(t, zone);
                }
            }
            default -> {
                for (int t = sentence.start(); t < sentence.end(); t++) {
                    set(t, zone);
                }
            }
        }
    }

    private void forward(Lexicon.Match marker, Zone zone, int clause) {
        Sentence sentence = document.sentenceAt(marker.start());
        boolean ends = zone == Zone.TOPIC || zone == Zone.EXAMPLE || zone == Zone.MESSAGE;
        for (int t = marker.start(); t < sentence.end() && document.clause(t) == clause; t++) {
            boolean over = t >= marker.end() && ends && (registers.endsTopic(document.word(t)) || endsList(t));
            if (over) {
                break;
            }
            set(t, zone);
        }
    }

    /** The "former" of the former Yugoslav Republic says nothing about an office. */
    private boolean isInsideName(Lexicon.Match marker) {
        Lexicon.Match name = document.nameAt(marker.start());
        return name != null && (name.is(Kind.PARTNER) || name.is(Kind.HOLDER) || name.is(Kind.NATO)
                || name.is(Kind.OTHER_STATE));
    }

    /** "A meeting on Wednesday" names no topic. */
    private boolean isDate(Lexicon.Match marker) {
        return document.word(marker.end() - 1).equals("on") && marker.end() < bits.length
                && (document.token(marker.end()).shape() == Token.Shape.NUMBER
                        || EventDates.isDateWord(document.word(marker.end())));
    }

    /** A comma ends a phrase unless an apposition follows, "from General X, Chief of Staff". */
    private boolean endsPhrase(int t) {
        return document.word(t).equals(",") && !document.isNamed(t + 1, Kind.OFFICE) && !document.isNamed(t + 1, Kind.POST);
    }

    /** A comma ends the reach of a topic unless a list of states goes on. */
    private boolean endsList(int t) {
        if (!document.word(t).equals(",")) {
            return false;
        }
        int next = t + 1;
        while (document.word(next).equals("the") || document.word(next).equals("and")) {
            next++;
        }
        Lexicon.Match name = document.nameAt(next);
        return name == null || !name.is(Kind.PARTNER) && !name.is(Kind.OTHER_STATE);
    }

    /** "The aim is to" states a purpose of what goes on, not a plan. */
    private boolean isPurpose(Lexicon.Match marker, Lexeme lexeme) {
        if (!lexeme.key().equals("future") || !document.word(marker.end() - 1).equals("to")) {
            return false;
        }
        int sentence = document.sentenceAt(marker.start()).start();
        for (int t = Math.max(sentence, marker.start() - 6); t < marker.start(); t++) {
            if (registers.isPurpose(document.word(t))) {
                return true;
            }
        }
        return false;
    }

    private void set(int token, Zone zone) {
        bits[token] |= 1 << zone.ordinal();
    }

    private void quotations() {
        for (Sentence sentence : document.sentences()) {
            if (sentence.headline()) {
                continue;
            }
            List<Token> tokens = document.tokens();
            boolean open = false;
            int opened = 0;
            for (int t = sentence.start(); t < sentence.end(); t++) {
                if (tokens.get(t).folded().equals("\"")) {
                    if (open) {
                        mark(opened, t);
                    }
                    open = !open;
                    opened = t;
                }
            }
            if (open) {
                mark(opened, sentence.end());
            }
        }
    }

    private void mark(int from, int to) {
        for (int t = from; t < to; t++) {
            set(t, Zone.QUOTED);
        }
    }
}
