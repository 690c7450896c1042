package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.liaison.coding.register.Token;

/** Splits a token list into sentences: the headline, then the body at full stops that do not belong to an abbreviation. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of("lt", "col", "gen", "maj", "brig", "adm", "capt", "cdr", "cmdr",
            "mr", "mrs", "ms", "dr", "prof", "st", "sgt", "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sep", "sept", "oct", "nov", "dec", "hon", "amb", "h", "e", "m", "u", "s", "g", "r", "p", "f", "d", "j", "b",
            "c", "w", "t", "k", "l", "a", "n", "o");

    /**
     * Longer than any sentence that a person writes. A text without stops is cut here, so that every rule has a bounded reach.
     */
    private static final int LONGEST = 400;

    private Sentences() {
    }

    public static List<Sentence> of(List<Token> tokens, int bodyOffset, String text) {
        List<Sentence> sentences = new ArrayList<>();
        int body = 0;
        while (body < tokens.size() && tokens.get(body).start() < bodyOffset) {
            body++;
        }
        if (body > 0) {
            for (int from = 0; from < body; from += LONGEST) {
                sentences.add(new Sentence(from, Math.min(body, from + LONGEST), true));
            }
        }
        int start = body;
        for (int i = body; i < tokens.size(); i++) {
            if (i - start >= LONGEST || ends(tokens, i, text)) {
                int end = closing(tokens, i + 1);
                sentences.add(new Sentence(start, end, false));
                start = end;
                i = end - 1;
            }
        }
        if (start < tokens.size()) {
            sentences.add(new Sentence(start, tokens.size(), false));
        }
        return sentences;
    }

    /** A quotation mark or bracket directly behind the stop still belongs to the sentence. */
    private static int closing(List<Token> tokens, int i) {
        boolean closes = i < tokens.size() && tokens.get(i).start() == tokens.get(i - 1).end()
                && (tokens.get(i).folded().equals("\"") || tokens.get(i).folded().equals(")"));
        return closes ? i + 1 : i;
    }

    private static boolean ends(List<Token> tokens, int i, String text) {
        String mark = tokens.get(i).folded();
        if (i + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        if (text.substring(tokens.get(i).end(), next.start()).contains("\n\n")) {
            return true;
        }
        if (mark.equals("!") || mark.equals("?")) {
            return true;
        }
        if (!mark.equals(".")) {
            return false;
        }
        if (next.start() == tokens.get(i).end() && !next.folded().equals("\"")) {
            return false;
        }
        Token before = i > 0 ? tokens.get(i - 1) : null;
        if (before != null && before.end() == tokens.get(i).start() && ABBREVIATIONS.contains(before.folded())
                && before.isCapital()) {
            return false;
        }
        return next.shape() != Token.Shape.LOWER;
    }
}
