package org.liaison.collector.mention;

import java.util.List;

/** Which classes and words a text has: most patterns are out of the question without looking at places. */
final class Content {

    private long classes;
    private final Vocabulary.Words words = new Vocabulary.Words();

    Content add(List<Token> tokens) {
        for (Token token : tokens) {
            classes |= token.classes();
            if (token.word() != 0) {
                words.add(token.word());
            }
        }
        return this;
    }

    boolean meets(long asked, Vocabulary.Words askedWords) {
        return (classes & asked) != 0 || words.meets(askedWords);
    }
}
