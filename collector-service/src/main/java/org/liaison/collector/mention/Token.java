package org.liaison.collector.mention;

/**
 * A word, a phrase of the lexicon, a name or a punctuation mark of a text.
 *
 * @param start offset of its first char in the field
 * @param end offset after its last char
 * @param word number of the word in the {@link Vocabulary}, 0 where no pattern speaks of it
 * @param classes word classes, one bit each, see {@link Lexicon}
 * @param capital whether it begins with a capital letter
 * @param number whether it begins with a digit
 * @param sentence number of the sentence it stands in
 * @param finds names found at this place, null where it is no name
 */
record Token(int start, int end, int word, long classes, boolean capital, boolean number, int sentence, Finds finds) {

    boolean name() {
        return finds != null;
    }

    boolean in(long mask) {
        return (classes & mask) != 0;
    }
}
