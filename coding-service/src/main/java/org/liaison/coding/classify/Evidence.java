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

    /** A part of an item's headline or body, from one index of its characters to before another. */
    public static Evidence of(PressItem item, boolean headline, int from, int to) {
        String field = headline ? item.headline() : item.body();
        int first = field.codePointCount(0, from);
        return new Evidence(headline ? "headline" : "body", first, first + field.codePointCount(from, to),
                field.substring(from, to));
    }
}
