package org.liaison.kit.table;

import java.nio.charset.StandardCharsets;

/** What every format expects of text. */
final class Unicode {

    private static final char REPLACEMENT = '\uFFFD';

    private Unicode() {
    }

    /** The text with each unpaired surrogate replaced by U+FFFD, so that it can be encoded as UTF-8. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        var repaired = new StringBuilder(text.length());
        text.codePoints().forEach(c -> repaired.appendCodePoint(isSurrogate(c) ? REPLACEMENT : c));
        return repaired.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The first {@code count} characters, counting a character outside the basic plane once. */
    static String firstCharacters(String text, int count) {
        return text.codePointCount(0, text.length()) <= count ? text : text.substring(0, text.offsetByCodePoints(0, count));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String ofUtf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
