package org.liaison.coding.classify;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.register.Tokenizer;

/**
 * Words for months and days in the languages of the sites, folded. Names come from the Unicode locale data of the Java
 * platform; what stands beside them are short forms and cases that it lacks.
 */
final class DateWords {

    static final Set<String> TODAY = Set.of("today", "heute", "aujourd", "danas", "сегодня", "сьогодні", "сьогодни", "astazi",
            "hoy",
            "oggi", "bugun", "днес", "денес", "bu gun");
    static final Set<String> YESTERDAY = Set.of("yesterday", "gestern", "hier", "juce", "jucer", "вчера", "вчора", "ieri",
            "ayer",
            "dun", "јуче");
    static final Set<String> TOMORROW = Set.of("tomorrow", "morgen", "demain", "sutra", "завтра", "maine", "manana", "domani");

    private static final List<String> MONTH_LANGUAGES = List.of("en", "fr", "de", "ru", "uk", "sr", "sr-Latn", "bs", "hr", "mk",
            "sq", "ro", "es", "it", "pl", "sv", "fi", "tr", "az", "hy", "ka", "kk", "be", "ar", "he");
    private static final List<String> DAY_LANGUAGES = List.of("en", "fr", "de", "ru", "uk", "sr", "sr-Latn", "bs", "hr");
    private static final String[] SHORT = { "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov",
            "dec" };
    private static final String[] CASES = { "januara јануара", "februara фебруара", "marta марта", "aprila априла", "maja маја",
            "juna јуна", "jula јула", "avgusta augusta августа", "septembra септембра", "oktobra октобра", "novembra новембра",
            "decembra децембра" };
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            for (String language : MONTH_LANGUAGES) {
                Locale locale = Locale.forLanguageTag(language);
                month(month.getDisplayName(TextStyle.FULL, locale), month.getValue());
                month(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), month.getValue());
            }
            for (String word : (SHORT[month.ordinal()] + " " + CASES[month.ordinal()]).trim().split(" ")) {
                month(word, month.getValue());
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String language : DAY_LANGUAGES) {
                DAYS.putIfAbsent(fold(day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language))), day);
            }
        }
        DAYS.put("среду", DayOfWeek.WEDNESDAY);
        DAYS.put("пятницу", DayOfWeek.FRIDAY);
        DAYS.put("субботу", DayOfWeek.SATURDAY);
    }

    private DateWords() {
    }

    private static void month(String name, int month) {
        String folded = fold(name);
        // two letters or digits are no name of a month
        if (folded.length() > 2 && !Character.isDigit(folded.charAt(0))) {
            MONTHS.putIfAbsent(folded, month);
        }
    }

    private static String fold(String name) {
        return Tokenizer.fold(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    /** The month of a folded word, or null. */
    static Integer month(String folded) {
        return MONTHS.get(folded);
    }

    /** The day of the week of a folded word, or null. */
    static DayOfWeek day(String folded) {
        return DAYS.get(folded);
    }
}
