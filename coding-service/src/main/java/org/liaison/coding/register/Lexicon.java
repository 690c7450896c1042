package org.liaison.coding.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All phrases of one layer in a tree of words. Finding is linear in the text: from each word the tree is followed for at
 * most the length of the longest phrase.
 */
public final class Lexicon {

    private final Node root = new Node();

    /** A phrase found: words {@code start} to {@code end} (exclusive) of the token list. */
    public record Match(int start, int end, List<Lexeme> lexemes) {

        /** The first lexeme of a family, or null. */
        public Lexeme first(Lexeme.Kind kind) {
            for (Lexeme lexeme : lexemes) {
                if (lexeme.kind() == kind) {
                    return lexeme;
                }
            }
            return null;
        }

        /** Whether one of the meanings is of this family. */
        public boolean is(Lexeme.Kind kind) {
            return first(kind) != null;
        }
    }

    private record Entry(Lexeme lexeme, Token.Shape[] shapes) {

        boolean fits(List<Token> tokens, int start) {
            for (int i = 0; i < shapes.length; i++) {
                Token.Shape written = tokens.get(start + i).shape();
                boolean fits = switch (shapes[i]) {
                    case UPPER -> written == Token.Shape.UPPER;
                    case CAPITALISED -> written == Token.Shape.CAPITALISED || written == Token.Shape.UPPER;
                    default -> true;
                };
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>(1);
    }

    /**
     * Adds a phrase with its alternations. A word written with a capital, or in capitals, is found only where the text
     * writes it so too.
     */
    void add(String pattern, Lexeme lexeme) {
        for (String phrase : Phrases.expand(pattern)) {
            List<Token> tokens = Tokenizer.tokens(phrase);
            if (tokens.isEmpty()) {
                continue;
            }
            Node node = root;
            Token.Shape[] shapes = new Token.Shape[tokens.size()];
            for (int i = 0; i < shapes.length; i++) {
                node = node.next.computeIfAbsent(tokens.get(i).folded(), word -> new Node());
                shapes[i] = tokens.get(i).shape();
            }
            node.entries.add(new Entry(lexeme, shapes));
        }
    }

    /** Every phrase at every place, overlapping ones too. */
    public List<Match> all(List<Token> tokens) {
        List<Match> matches = new ArrayList<>();
        for (int start = 0; start < tokens.size(); start++) {
            from(tokens, start, matches, false, lexeme -> true);
        }
        return matches;
    }

    /** The longest phrase at each place, read from the left, without overlaps; {@code holds} filters the meanings. */
    public List<Match> longest(List<Token> tokens, Predicate<Lexeme> holds) {
        List<Match> matches = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            from(tokens, start, matches, true, holds);
            int last = matches.size() - 1;
            boolean found = last >= 0 && matches.get(last).start() == start;
            start = found ? matches.get(last).end() : start + 1;
        }
        return matches;
    }

    private void from(List<Token> tokens, int start, List<Match> matches, boolean longest, Predicate<Lexeme> holds) {
        Node node = root;
        Match best = null;
        for (int i = start; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).folded());
            if (node == null) {
                break;
            }
            List<Lexeme> lexemes = new ArrayList<>(1);
            for (Entry entry : node.entries) {
                if (entry.fits(tokens, start) && holds.test(entry.lexeme)) {
                    lexemes.add(entry.lexeme);
                }
            }
            if (!lexemes.isEmpty()) {
                best = new Match(start, i + 1, List.copyOf(lexemes));
                if (!longest) {
                    matches.add(best);
                }
            }
        }
        if (longest && best != null) {
            matches.add(best);
        }
    }
}
