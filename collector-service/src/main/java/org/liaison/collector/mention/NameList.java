package org.liaison.collector.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.liaison.collector.partner.NameForm;

/**
 * The list in which a name stands, "Iraq, Jordan and Tunisia", with the words that may stand before a name. A name alone is a
 * list of one.
 *
 * @param first position of the first token, both included
 * @param last position of the last token
 * @param partners ISO3 of the partners in it
 * @param others how many other countries it has
 */
record NameList(int first, int last, Set<String> partners, int others) {

    /** Words that join the names of a list. */
    static final List<String> JOINTS = List.of(",", ";", "and", "&", "or", "et", "und", "и");
    private static final int JOINT = 4;

    /** The words of which lists are made: other countries, words before a name, joints. */
    record Words(long country, long pre, Vocabulary.Words joints) {

        static Words of(Lexicon lexicon) {
            Vocabulary.Words joints = new Vocabulary.Words();
            JOINTS.forEach(j -> joints.add(lexicon.number(j)));
            return new Words(lexicon.bit("country"), lexicon.bit("pre"), joints);
        }
    }

    /** @return the list around the token */
    static NameList around(List<Token> tokens, int at, Words words) {
        Set<String> partners = new HashSet<>();
        int others = add(partners, tokens.get(at));
        int first = at;
        for (int next = neighbour(tokens, first, -1, words); next >= 0; next = neighbour(tokens, first, -1, words)) {
            first = next;
            others += add(partners, tokens.get(first));
        }
        int last = at;
        for (int next = neighbour(tokens, last, 1, words); next >= 0; next = neighbour(tokens, last, 1, words)) {
            last = next;
            others += add(partners, tokens.get(last));
        }
        int sentence = tokens.get(at).sentence();
        while (first > 0 && tokens.get(first - 1).sentence() == sentence && tokens.get(first - 1).in(words.pre())) {
            first--;
        }
        return new NameList(first, last, partners, others);
    }

    private static int add(Set<String> partners, Token token) {
        if (!token.name()) {
            return 1;
        }
        token.finds().forms().stream().map(NameForm::partner).forEach(partners::add);
        return 0;
    }

    /** @return position of the next name of the list in that direction, -1 where it ends */
    private static int neighbour(List<Token> tokens, int from, int step, Words words) {
        boolean joined = false;
        int sentence = tokens.get(from).sentence();
        int at = from + step;
        for (int n = 0; n < JOINT && at >= 0 && at < tokens.size() && tokens.get(at).sentence() == sentence; n++, at += step) {
            Token token = tokens.get(at);
            if (token.word() != 0 && words.joints().has(token.word())) {
                joined = true;
            } else if (token.name() || token.in(words.country())) {
                return joined ? at : -1;
            } else if (!token.in(words.pre())) {
                return -1;
            }
        }
        return -1;
    }
}
