package org.liaison.collector.mention;

/**
 * A partner named in an item, with a verdict.
 *
 * @param partner ISO3
 * @param kind kind of name form that was found, see {@code NameKind}
 * @param field {@code headline}, {@code body} or {@code source}
 * @param start offset of the first character in the field, in Unicode code points
 * @param end offset after the last character, in Unicode code points
 * @param text the characters found
 * @param accepted whether the partner itself is named
 * @param rule what decided: {@code name}, {@code framework}, {@code source}, or the kind of false mention: {@code homonym},
 *        {@code ship},
 *        {@code surname}, {@code member}, {@code topic}, {@code history}, {@code document}, {@code condolence}
 * @param reason why, in words
 */
public record Mention(String partner, String kind, String field, int start, int end, String text, boolean accepted,
        String rule, String reason) {
}
