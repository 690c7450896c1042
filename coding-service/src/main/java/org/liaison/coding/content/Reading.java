package org.liaison.coding.content;

import java.util.ArrayList;
import java.util.List;

import org.liaison.coding.classify.Clauses;
import org.liaison.coding.classify.Evidence;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.classify.Sentence;
import org.liaison.coding.classify.Sentences;
import org.liaison.coding.register.Token;
import org.liaison.coding.register.Tokenizer;
import org.liaison.coding.register.Vocabulary;

/** An item cut into words, clauses and sentences; the headline is the first sentence. */
final class Reading {

    private static final int GAP = 2;

    private final PressItem item;
    private final String text;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final int[] sentenceOf;
    private final int[] clauseOf;

    Reading(PressItem item) {
        this.item = item;
        // two line breaks keep phrases from running over from the headline into the body
        this.text = item.headline() + "\n\n" + item.body();
        this.tokens = Tokenizer.tokens(text);
        this.sentences = Sentences.of(tokens, item.headline().length() + GAP, text);
        this.sentenceOf = new int[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            for (int t = sentences.get(s).start(); t < sentences.get(s).end(); t++) {
                sentenceOf[t] = s;
            }
        }
        this.clauseOf = Clauses.of(tokens, sentenceOf, sentences);
    }

    PressItem item() {
        return item;
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    int clause(int token) {
        return clauseOf[token];
    }

    int sentence(int token) {
        return sentenceOf[token];
    }

    boolean inHeadline(int token) {
        return sentences.get(sentenceOf[token]).headline();
    }

    /** The phrases of a vocabulary; none runs over the end of a sentence. */
    List<Vocabulary.Hit> find(Vocabulary vocabulary) {
        List<Vocabulary.Hit> hits = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Vocabulary.Hit hit : vocabulary.find(tokens.subList(sentence.start(), sentence.end()))) {
                hits.add(new Vocabulary.Hit(hit.list(), hit.start() + sentence.start(), hit.end() + sentence.start()));
            }
        }
        return hits;
    }

    /** The word that covers or follows a character; the number of words where none does. */
    int tokenAt(int character) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words of a place and up to {@code more} that follow in its clause. */
    Evidence evidence(Place place, int more) {
        int end = place.end();
        while (end < tokens.size() && end < place.end() + more && clauseOf[end] == clauseOf[place.start()]) {
            end++;
        }
        while (end > place.end() && !tokens.get(end - 1).isWord()) {
            end--;
        }
        return evidence(place.start(), end);
    }

    /** The words from {@code start} to {@code end}, in code points of their field. */
    private Evidence evidence(int start, int end) {
        boolean headline = inHeadline(start);
        int shift = headline ? 0 : item.headline().length() + GAP;
        int most = (headline ? item.headline() : item.body()).length();
        return Evidence.of(item, headline, tokens.get(start).start() - shift,
                Math.min(tokens.get(end - 1).end() - shift, most));
    }
}
