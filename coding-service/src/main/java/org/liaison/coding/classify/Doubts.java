package org.liaison.coding.classify;

import java.util.Map;

import org.liaison.coding.register.Lexeme.Kind;

/** What makes a decision less sure; each doubt takes away the share the codebook gives it. */
final class Doubts {

    private static final int LONG_TEXT = 160;

    private final Map<String, Double> weights;
    private double sum;

    private Doubts(Map<String, Double> weights) {
        this.weights = weights;
    }

    static Doubts of(Map<String, Double> weights, Situation situation, Selection selection, NatoPresence nato) {
        Doubts doubts = new Doubts(weights);
        Document document = situation.document();
        doubts.add("foreign_language", isForeign(document));
        doubts.add("homonym", !situation.mentions().homonyms().isEmpty());
        doubts.add("nato_by_source", !nato.named());
        doubts.add("several_partners", selection.chosen().size() > 1);
        doubts.add("place_only", selection.chosen().values().stream().anyMatch(role -> role.support() == Support.PLACE));
        doubts.add("weak_support", selection.chosen().values().stream().anyMatch(r -> r.support() == Support.MENTIONED));
        doubts.add("by_context", selection.chosen().values().stream().anyMatch(role -> role.support() == Support.HOST));
        doubts.add("unreal_elsewhere", situation.unrealAct() != null);
        doubts.add("topic_elsewhere", situation.roles().size() > selection.chosen().size());
        doubts.add("statement_words", !situation.key(Kind.STATEMENT).isEmpty());
        doubts.add("long_text", document.tokens().size() > LONG_TEXT);
        return doubts;
    }

    void add(String name, boolean holds) {
        sum += holds ? weights.getOrDefault(name, 0.0) : 0;
    }

    /** Confidence after all doubts. A "no" is touched less: most doubts speak against a row. */
    double confidence(double base, boolean yes) {
        double confidence = base - (yes ? sum : sum * 0.6);
        return Math.round(Math.max(0.05, Math.min(0.99, confidence)) * 1000) / 1000.0;
    }

    /** Text of which few words are plain Latin script, or that lacks the commonest English words. */
    static boolean isForeign(Document document) {
        int english = 0;
        int words = 0;
        for (var token : document.tokens()) {
            if (token.isWord()) {
                words++;
                english += switch (token.folded()) {
                    case "the", "of", "and", "to", "with", "by", "for" -> 1;
                    default -> 0;
                };
            }
        }
        return words >= 8 && english * 15 < words;
    }
}
