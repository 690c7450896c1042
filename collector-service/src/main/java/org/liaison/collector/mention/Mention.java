package org.liaison.collector.mention;

/**
 * A partner named in an item, with a verdict.
 *
 * @param partner ISO3, or the id of another party for which names were added
 * @param kind kind of name form that was found, see {@code NameKind}
 * @param language of the form, two letters
 * @param field {@code headline}, {@code body} or {@code source}
 * @param start offset of the first character in the field, in Unicode code points
 * @param end offset after the last character, in Unicode code points
 * @param text the characters found
 * @param accepted whether the partner itself is named
 * @param rule what decided: {@code name}, {@code actor}, {@code framework}, {@code source}, or the kind of false mention, see
 *        {@code register/mention-rules.yaml}
 * @param reason why, in words
 * @param confidence how sure the verdict is, 0 to 1
 */
public record Mention(String partner, String kind, String language, String field, int start, int end, String text,
        boolean accepted, String rule, String reason, double confidence) {
}
