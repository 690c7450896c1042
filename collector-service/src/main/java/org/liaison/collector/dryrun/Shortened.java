package org.liaison.collector.dryrun;

/** Texts as they are shown: their beginning. */
final class Shortened {

    /** Characters of a line that is enough to know it. */
    static final int LINE = 200;

    private Shortened() {
    }

    static String to(int length, String text) {
        int end = text.codePointCount(0, text.length()) <= length ? text.length() : text.offsetByCodePoints(0, length);
        return end == text.length() ? text : text.substring(0, end) + "\u2026";
    }
}
