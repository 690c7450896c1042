package org.liaison.collector.page;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of digits or of letters in a text.
 *
 * @param text the characters
 * @param separator what stands between this token and the one before
 * @param month 1 to 12 where it names one, else 0
 * @param weekday where it names one, else null
 */
record DateToken(String text, String separator, boolean number, int month, DayOfWeek weekday, int start, int end) {

    static final DateToken NONE = new DateToken("", "", false, 0, null, 0, 0);
    private static final int LONGEST_SEPARATOR = 4;
    private static final int LONGEST_NUMBER = 4;

    static List<DateToken> of(String text, CalendarNames names) {
        List<DateToken> tokens = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < text.length();) {
            char c = text.charAt(i);
            boolean digit = digit(c);
            if (!digit && !Character.isLetter(c)) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && (digit ? digit(text.charAt(i)) : Character.isLetter(text.charAt(i)))) {
                i++;
            }
            String word = text.substring(start, i);
            // far apart is not one date: a separator that no rule knows
            String separator = start - before > LONGEST_SEPARATOR ? "     " : separator(text, before, start, tokens);
            tokens.add(new DateToken(word, separator, digit, digit ? 0 : names.month(word), digit ? null : names.weekday(word),
                    start, i));
            before = i;
        }
        return tokens;
    }

    /** The dot behind a short month belongs to it. */
    private static String separator(String text, int before, int start, List<DateToken> tokens) {
        boolean shortMonth = !tokens.isEmpty() && tokens.get(tokens.size() - 1).month() > 0 && before < start
                && text.charAt(before) == '.';
        return text.substring(shortMonth ? before + 1 : before, start);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    int digits() {
        return number ? text.length() : 0;
    }

    int value() {
        return number && text.length() <= LONGEST_NUMBER ? Integer.parseInt(text) : -1;
    }

    String small() {
        return number ? "" : CalendarNames.fold(text);
    }
}
