package org.liaison.coding.classify;

import java.util.List;
import java.util.Set;

import org.liaison.coding.register.Token;

/** Numbers the clauses: the stretch in which a word such as "will" or "cancelled" has force. */
public final class Clauses {

    /** These open a clause by themselves. */
    private static final Set<String> OPENERS = Set.of("where", "while", "whereas", "because", "although", "though", "but",
            "before", "after", "since");
    /** These open a clause behind a comma. */
    private static final Set<String> AFTER_COMMA = Set.of("and", "who", "which", "whose", "when", "as", "if", "or", "that");
    private static final Set<String> BREAKS = Set.of(";", "-", ":", "\"");

    private Clauses() {
    }

    public static int[] of(List<Token> tokens, int[] sentenceOf, List<Sentence> sentences) {
        int[] clauseOf = new int[tokens.size()];
        int clause = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && (sentenceOf[i] != sentenceOf[i - 1] || opens(tokens, i))) {
                clause++;
            }
            clauseOf[i] = clause;
        }
        return clauseOf;
    }

    private static boolean opens(List<Token> tokens, int i) {
        String word = tokens.get(i).folded();
        String before = tokens.get(i - 1).folded();
        if (BREAKS.contains(word) || BREAKS.contains(before)) {
            return true;
        }
        return OPENERS.contains(word) || before.equals(",") && AFTER_COMMA.contains(word);
    }
}
