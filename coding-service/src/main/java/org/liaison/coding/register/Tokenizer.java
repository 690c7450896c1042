package org.liaison.coding.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words and marks in one pass; hyphens and apostrophes separate words and vanish. */
public final class Tokenizer {

    private Tokenizer() {
    }

    /** Tokens of the text in order. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = i + 1;
                while (end < text.length() && isInside(text.charAt(end))) {
                    end++;
                }
                tokens.add(word(text, i, end));
                i = end;
            } else {
                if (!Character.isWhitespace(c) && !isJoiner(text, i)) {
                    tokens.add(new Token(i, i + 1, mark(c), Token.Shape.MARK));
                }
                i++;
            }
        }
        return tokens;
    }

    /** The form in which words are compared: lower case, no accents. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return unaccented(lower);
            }
        }
        return lower;
    }

    private static String unaccented(String lower) {
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (c) {
                case 'ı' -> plain.append('i');
                case 'đ' -> plain.append("d");
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                case 'ə' -> plain.append('e');
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A hyphen or apostrophe between letters joins two words without a break between them. */
    private static boolean isJoiner(String text, int i) {
        char c = text.charAt(i);
        boolean joining = c == '-' || c == '\'' || c == '’' || c == '‐' || c == '‑' || c == '/' || c == '&';
        return joining && i > 0 && i + 1 < text.length()
                && (c == '&' || Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1)));
    }

    private static String mark(char c) {
        return switch (c) {
            case '“', '”', '„', '«', '»' -> "\"";
            case '–', '—' -> "-";
            default -> String.valueOf(c);
        };
    }

    private static Token word(String text, int start, int end) {
        String word = text.substring(start, end);
        return new Token(start, end, fold(word), shape(word));
    }

    private static Token.Shape shape(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Token.Shape.NUMBER;
        }
        if (!Character.isUpperCase(word.charAt(0))) {
            return Token.Shape.LOWER;
        }
        boolean upper = word.length() > 1;
        for (int i = 1; i < word.length() && upper; i++) {
            upper = !Character.isLowerCase(word.charAt(i));
        }
        return upper ? Token.Shape.UPPER : Token.Shape.CAPITALISED;
    }
}
