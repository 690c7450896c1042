package org.liaison.collector.source;

import java.util.ArrayList;
import java.util.List;

/** A text as numbers and words with what stands between them. */
final class DateTokens {

    /** Longest stretch of marks that may stand between the parts of one date. */
    private static final int FARTHEST = 4;
    private static final String MARKS = " ,.-/'\u2019\u2010\u2011\u2012\u2013\u00A0\u202F\u2009\u00B7\u00BA\u00AA";

    private final String text;
    private final List<int[]> spans = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    DateTokens(String text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isDigit(c)) {
                while (i < text.length() && Character.isDigit(text.charAt(i))) {
                    i++;
                }
                spans.add(new int[] { start, i });
                folded.add("");
            } else if (Character.isLetter(c)) {
                while (i < text.length() && isLetter(text.charAt(i))) {
                    i++;
                }
                spans.add(new int[] { start, i });
                folded.add(null);
            } else {
                i++;
            }
        }
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    int size() {
        return spans.size();
    }

    boolean isNumber(int token) {
        return Character.isDigit(text.charAt(start(token)));
    }

    int length(int token) {
        return end(token) - start(token);
    }

    int start(int token) {
        return spans.get(token)[0];
    }

    int end(int token) {
        return spans.get(token)[1];
    }

    /** @return value of digits of any script, from {@code first} to {@code last} within the token */
    int number(int token, int first, int last) {
        int value = 0;
        for (int i = start(token) + first; i < start(token) + last; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    /** @return the word in small letters without accents; empty for a number */
    String folded(int token) {
        if (folded.get(token) == null) {
            folded.set(token, MonthNames.folded(text.substring(start(token), end(token))));
        }
        return folded.get(token);
    }

    /** @return what stands between two tokens, without blanks */
    String between(int token, int next) {
        StringBuilder out = new StringBuilder();
        for (int i = end(token); i < start(next) && out.length() <= FARTHEST; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** @return whether only blanks and marks, and few of them, stand between the words from one token to another */
    boolean onlyMarks(int token, int next) {
        for (int t = token; t < next; t++) {
            String between = text.substring(end(t), start(t + 1)).strip();
            if (between.length() > FARTHEST || !between.chars().allMatch(c -> MARKS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
