package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.liaison.coding.register.Lexeme;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;
import org.liaison.coding.register.Registers;
import org.liaison.coding.register.Token;
import org.liaison.coding.register.Tokenizer;

/** An item cut into sentences and clauses, with every register phrase found in it. */
final class Document {

    private static final int GAP = 2;

    private final PressItem item;
    private final int bodyOffset;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final int[] sentenceOf;
    private final int[] clauseOf;
    private final List<Lexicon.Match> names;
    private final List<Lexicon.Match> markers;
    private final Lexicon.Match[] nameAt;
    private final Map<Kind, List<Lexicon.Match>> markersOf = new EnumMap<>(Kind.class);

    private Document(PressItem item, Registers registers) {
        this.item = item;
        this.bodyOffset = item.headline().length() + GAP;
        // two line breaks keep phrases from running over from the headline into the body
        String text = item.headline() + "\n\n" + item.body();
        this.tokens = Tokenizer.tokens(text);
        this.sentences = Sentences.of(tokens, bodyOffset, text);
        this.sentenceOf = new int[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            for (int t = sentences.get(s).start(); t < sentences.get(s).end(); t++) {
                sentenceOf[t] = s;
            }
        }
        this.clauseOf = Clauses.of(tokens, sentenceOf, sentences);
        this.names = new ArrayList<>();
        this.markers = new ArrayList<>();
        int year = item.date().getYear();
        for (Sentence sentence : sentences) {
            List<Token> words = tokens.subList(sentence.start(), sentence.end());
            shifted(registers.names().longest(words, lexeme -> lexeme.holdsIn(year)), sentence.start(), names);
            shifted(registers.markers().all(words), sentence.start(), markers);
        }
        for (Lexicon.Match marker : markers) {
            marker.lexemes().stream().map(Lexeme::kind).distinct()
                    .forEach(kind -> markersOf.computeIfAbsent(kind, key -> new ArrayList<>()).add(marker));
        }
        this.nameAt = new Lexicon.Match[tokens.size()];
        for (Lexicon.Match name : names) {
            for (int t = name.start(); t < name.end(); t++) {
                nameAt[t] = name;
            }
        }
    }

    static Document read(PressItem item, Registers registers) {
        return new Document(item, registers);
    }

    private static void shifted(List<Lexicon.Match> found, int by, List<Lexicon.Match> into) {
        for (Lexicon.Match match : found) {
            into.add(new Lexicon.Match(match.start() + by, match.end() + by, match.lexemes()));
        }
    }

    PressItem item() {
        return item;
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).folded() : "";
    }

    List<Sentence> sentences() {
        return sentences;
    }

    Sentence sentenceAt(int token) {
        return sentences.get(sentenceOf[token]);
    }

    int sentenceIndex(int token) {
        return sentenceOf[token];
    }

    int clause(int token) {
        return clauseOf[token];
    }

    boolean inHeadline(int token) {
        return sentences.get(sentenceOf[token]).headline();
    }

    List<Lexicon.Match> names() {
        return names;
    }

    List<Lexicon.Match> markers() {
        return markers;
    }

    /** The name that covers a token, or null. */
    Lexicon.Match nameAt(int token) {
        return token >= 0 && token < nameAt.length ? nameAt[token] : null;
    }

    boolean isNamed(int token, Kind kind) {
        Lexicon.Match name = nameAt(token);
        return name != null && name.is(kind);
    }

    List<Lexicon.Match> markers(Kind kind) {
        return markersOf.getOrDefault(kind, List.of());
    }

    /** The markers of a kind that begin in a sentence. */
    List<Lexicon.Match> markers(Kind kind, Sentence sentence) {
        List<Lexicon.Match> all = markers(kind);
        return all.subList(firstFrom(all, Lexicon.Match::start, sentence.start()),
                firstFrom(all, Lexicon.Match::start, sentence.end()));
    }

    /** Index of the first element of a list in order of the text that begins at or behind a token. */
    static <T> int firstFrom(List<T> ordered, ToIntFunction<T> start, int token) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(ordered.get(middle)) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** First marker of the family with this key, or null. */
    Lexicon.Match marker(Kind kind, String key) {
        for (Lexicon.Match marker : markers(kind)) {
            for (Lexeme lexeme : marker.lexemes()) {
                if (lexeme.kind() == kind && lexeme.key().equals(key)) {
                    return marker;
                }
            }
        }
        return null;
    }

    /** The words from token {@code start} to {@code end} as evidence, in code points of their field. */
    Evidence evidence(int start, int end) {
        boolean headline = inHeadline(start);
        int shift = headline ? 0 : bodyOffset;
        return Evidence.of(item, headline, tokens.get(start).start() - shift, tokens.get(end - 1).end() - shift);
    }
}
