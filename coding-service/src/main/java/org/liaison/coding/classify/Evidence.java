package org.liaison.coding.classify;

/**
 * The words a decision rests on.
 *
 * @param field {@code headline} or {@code body}
 * @param start offset of the first character, in Unicode code points of the field
 * @param end offset behind the last character, in Unicode code points of the field
 * @param text the words themselves
 */
public record Evidence(String field, int start, int end, String text) {
}
