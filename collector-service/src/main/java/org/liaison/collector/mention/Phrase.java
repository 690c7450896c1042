package org.liaison.collector.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pattern over the tokens of one sentence. Elements are separated by blanks:
 * <ul>
 * <li>{@code word} or {@code one|two}: a word, in small letters without accents;</li>
 * <li>{@code %class}: a word of that class of the lexicon, also as alternative;</li>
 * <li>{@code CAP}: a word with a capital; {@code NUM}: a number; {@code NAME}: a name of a partner;</li>
 * <li>{@code ~3}: up to three tokens of any kind;</li>
 * <li>{@code ?} behind an element: it may be missing;</li>
 * <li>{@code !} before an element: a token that is none of these, or the edge of the sentence;</li>
 * <li>{@code ^} and {@code $}: begin and end of the sentence;</li>
 * <li>{@code @}: the name that is judged, with the other names of its list.</li>
 * </ul>
 * Matching takes a number of steps that depends on the pattern only, never on the text.
 */
final class Phrase {

    private enum Type {
        WORD,
        GAP,
        BEGIN,
        END
    }

    private record Element(Type type, Vocabulary.Words words, long classes, boolean capital, boolean number, boolean name,
            int most, boolean optional, boolean negated) {

        boolean matches(Token token) {
            return negated != (token.in(classes) || name && token.name() || capital && token.capital()
                    || number && token.number() || token.word() != 0 && words.has(token.word()));
        }

        /** Whether a text without one of the words or classes cannot match. */
        boolean needed() {
            return type == Type.WORD && !(optional || negated || capital || number || name);
        }
    }

    private static final Vocabulary.Words NONE = new Vocabulary.Words();
    private static final Set<String> SPECIAL = Set.of("CAP", "NUM", "NAME");

    private final Element[] before;
    private final Element[] after;
    /** Each asks for a word that the text must have somewhere. */
    private final Element[] needed;
    /** Number of the full stop. */
    private final int stop;

    private Phrase(List<Element> before, List<Element> after, int stop) {
        this.before = before.toArray(Element[]::new);
        this.after = after.toArray(Element[]::new);
        this.needed = Stream.concat(before.stream(), after.stream()).filter(Element::needed).toArray(Element[]::new);
        this.stop = stop;
    }

    /** @throws IllegalArgumentException where an element cannot be read or names an unknown class */
    static Phrase of(String pattern, Lexicon lexicon) {
        List<Element> before = new ArrayList<>();
        List<Element> after = new ArrayList<>();
        boolean anchored = false;
        for (String part : pattern.trim().split(" +")) {
            if (part.equals("@")) {
                anchored = true;
            } else {
                (anchored ? after : before).add(element(part, lexicon));
            }
        }
        if (!anchored && before.isEmpty()) {
            throw new IllegalArgumentException("an empty pattern");
        }
        int stop = lexicon.number(".");
        return anchored ? new Phrase(before, after, stop) : new Phrase(List.of(), before, stop);
    }

    private static Element element(String part, Lexicon lexicon) {
        if (part.equals("^") || part.equals("$")) {
            return new Element(part.equals("^") ? Type.BEGIN : Type.END, NONE, 0, false, false, false, 0, false, false);
        }
        if (part.startsWith("~")) {
            return new Element(Type.GAP, NONE, 0, false, false, false, Integer.parseInt(part.substring(1)), true, false);
        }
        boolean negated = part.startsWith("!");
        boolean optional = part.endsWith("?") && part.length() > 1;
        String body = part.substring(negated ? 1 : 0, part.length() - (optional ? 1 : 0));
        List<String> choices = List.of(body.split("\\|"));
        Vocabulary.Words words = new Vocabulary.Words();
        choices.stream().filter(c -> !c.startsWith("%") && !SPECIAL.contains(c)).forEach(c -> words.add(lexicon.number(c)));
        long classes = choices.stream().filter(c -> c.startsWith("%")).mapToLong(c -> lexicon.bit(c.substring(1)))
                .reduce(0, (a, b) -> a | b);
        return new Element(Type.WORD, words, classes, choices.contains("CAP"),
                choices.contains("NUM"), choices.contains("NAME"), 1, optional, negated);
    }

    /** @return whether it can begin at the token; a cheap look before {@link #from} */
    boolean mayBegin(Token token, boolean first) {
        Element e = after[0];
        return e.type() == Type.BEGIN ? first
                : token.in(e.classes()) || e.name() && token.name()
                        || token.word() != 0 && e.words().has(token.word());
    }

    /** @return false only where the content has not what the pattern needs */
    boolean possible(Content content) {
        for (Element e : needed) {
            if (!content.meets(e.classes(), e.words())) {
                return false;
            }
        }
        return true;
    }

    /** @return whether it matches around the tokens from first to last, both included */
    boolean around(List<Token> tokens, int first, int last) {
        int sentence = tokens.get(first).sentence();
        return backward(tokens, sentence, first - 1, before.length - 1)
                && forward(tokens, tokens.get(last).sentence(), last + 1, 0);
    }

    /** @return whether it matches from the token on */
    boolean from(List<Token> tokens, int at) {
        return forward(tokens, tokens.get(at).sentence(), at, 0);
    }

    private boolean backward(List<Token> tokens, int sentence, int at, int element) {
        if (element < 0) {
            return true;
        }
        Element e = before[element];
        boolean edge = at < 0 || tokens.get(at).sentence() != sentence;
        if (e.type() == Type.BEGIN) {
            return edge && backward(tokens, sentence, at, element - 1);
        }
        if (e.optional() && backward(tokens, sentence, at, element - 1)) {
            return true;
        }
        if (e.type() == Type.GAP) {
            int here = at;
            for (int n = 0; n < e.most() && here >= 0 && tokens.get(here).sentence() == sentence; n++) {
                here--;
                if (backward(tokens, sentence, here, element - 1)) {
                    return true;
                }
            }
            return false;
        }
        if (edge) {
            return e.negated() && backward(tokens, sentence, at, element - 1);
        }
        return e.matches(tokens.get(at)) && backward(tokens, sentence, at - 1, element - 1);
    }

    private boolean forward(List<Token> tokens, int sentence, int at, int element) {
        if (element == after.length) {
            return true;
        }
        Element e = after[element];
        boolean edge = at >= tokens.size() || tokens.get(at).sentence() != sentence;
        if (e.type() == Type.BEGIN) {
            return (at == 0 || tokens.get(at - 1).sentence() != sentence) && forward(tokens, sentence, at, element + 1);
        }
        if (e.type() == Type.END) {
            boolean atStop = !edge && tokens.get(at).word() == stop;
            return (edge || atStop) && forward(tokens, sentence, at, element + 1);
        }
        if (e.optional() && forward(tokens, sentence, at, element + 1)) {
            return true;
        }
        if (e.type() == Type.GAP) {
            int here = at;
            for (int n = 0; n < e.most() && here < tokens.size() && tokens.get(here).sentence() == sentence; n++) {
                here++;
                if (forward(tokens, sentence, here, element + 1)) {
                    return true;
                }
            }
            return false;
        }
        if (edge) {
            return e.negated() && forward(tokens, sentence, at, element + 1);
        }
        return e.matches(tokens.get(at)) && forward(tokens, sentence, at + 1, element + 1);
    }
}
