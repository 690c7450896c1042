package org.liaison.coding.register;

/**
 * A word, number or punctuation mark of a text.
 *
 * @param start offset of the first character (UTF-16 units) in the text
 * @param end offset behind the last character
 * @param folded lower case without accents, the form in which phrases are compared
 * @param shape how it is written
 */
public record Token(int start, int end, String folded, Shape shape) {

    /** How a token is written. */
    public enum Shape {
        LOWER,
        CAPITALISED,
        UPPER,
        NUMBER,
        MARK
    }

    /** True for words and numbers, false for punctuation. */
    public boolean isWord() {
        return shape != Shape.MARK;
    }

    /** True for a word that begins with a capital letter. */
    public boolean isCapital() {
        return shape == Shape.CAPITALISED || shape == Shape.UPPER;
    }
}
