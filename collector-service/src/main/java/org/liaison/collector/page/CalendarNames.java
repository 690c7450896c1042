package org.liaison.collector.page;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months and weekdays in some languages, as the CLDR has them; where two languages differ the first wins. */
final class CalendarNames {

    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
            TextStyle.SHORT_STANDALONE);
    private static final int SHORTEST = 3;

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();

    /** @param languages two-letter codes, the most likely first; English is always understood */
    CalendarNames(List<String> languages) {
        languages.forEach(this::add);
        add("en");
        months.putIfAbsent("sept", Month.SEPTEMBER.getValue());
    }

    private void add(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (TextStyle style : STYLES) {
            for (Month month : Month.values()) {
                put(months, month.getDisplayName(style, locale), month.getValue());
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                put(weekdays, day.getDisplayName(style, locale), day);
            }
        }
        if (language.equals("sr")) {
            add("sr-Latn");
        }
    }

    private static <T> void put(Map<String, T> names, String name, T value) {
        String small = fold(name);
        if (small.length() >= SHORTEST && Character.isLetter(small.charAt(0))) {
            names.putIfAbsent(small, value);
        }
    }

    static String fold(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }

    /** @return 1 to 12, or 0 where the word names no month */
    int month(String word) {
        return months.getOrDefault(fold(word), 0);
    }

    /** @return the day, or null where the word names none in full */
    DayOfWeek weekday(String word) {
        return word.length() > SHORTEST ? weekdays.get(fold(word)) : null;
    }
}
