package org.liaison.coding.classify;

/**
 * A sentence as a range of tokens; the headline is the first one.
 *
 * @param start first token
 * @param end behind the last token
 * @param headline whether it is the headline
 */
public record Sentence(int start, int end, boolean headline) {
}
