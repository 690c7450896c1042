package org.liaison.collector.mention;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds the characters of a text one by one, so that every offset stays what it was: small letters without accents, one kind of
 * blank, apostrophe and hyphen. Marks and other characters that print nothing are left out of the comparison.
 */
final class TextFold {

    /** Folded form of a character that takes no part in the comparison. */
    static final char IGNORED = 0;

    private static final int CHARACTERS = Character.MAX_VALUE + 1;
    private static final char[] FOLDED = new char[CHARACTERS];
    private static final boolean[] WORD = new boolean[CHARACTERS];

    static {
        for (int i = 0; i < CHARACTERS; i++) {
            FOLDED[i] = folded((char) i);
            WORD[i] = inWord((char) i);
        }
    }

    private TextFold() {
    }

    /** @return the character to compare, or {@link #IGNORED} */
    static char fold(char c) {
        return FOLDED[c];
    }

    /** @return whether the character is part of a word; scripts without blanks between words have none */
    static boolean word(char c) {
        return WORD[c];
    }

    /** @return the text folded, without ignored characters and with one blank for several */
    static String fold(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != IGNORED && (c != ' ' || result.isEmpty() || result.charAt(result.length() - 1) != ' ')) {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static char folded(char c) {
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT:
                return IGNORED;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR:
                return ' ';
            default:
                break;
        }
        return switch (c) {
            case '\t', '\n', '\r', '\f' -> ' ';
            case '\u2018', '\u2019', '\u02BC', '\u02BB', '\u00B4', '`' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u0640' -> IGNORED;
            case '\u0111' -> 'd';
            case '\u0142' -> 'l';
            case '\u00F8', '\u00D8' -> 'o';
            case '\u0131', '\u0130' -> 'i';
            default -> base(c);
        };
    }

    private static char base(char c) {
        if (c < 0x80 || Character.isSurrogate(c)) {
            return Character.toLowerCase(c);
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        boolean plain = parts.chars().skip(1).allMatch(p -> Character.getType(p) == Character.NON_SPACING_MARK);
        String lower = (plain ? parts.substring(0, 1) : String.valueOf(c)).toLowerCase(Locale.ROOT);
        return lower.length() == 1 ? lower.charAt(0) : c;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
