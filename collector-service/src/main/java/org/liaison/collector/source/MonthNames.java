package org.liaison.collector.source;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of the months in a language as the Unicode locale data give them, in all their forms, and what people make of them:
 * short forms with or without a dot ("Sept."), letters without accents ("fevrier"), endings of cases ("januara").
 */
final class MonthNames {

    /** Shorter words stand for too many things. */
    private static final int SHORTEST = 3;
    private static final int LONGEST_ENDING = 3;
    /** Languages in which a month takes no ending, so that "mayor" is no month. */
    private static final Set<String> NO_ENDINGS = Set.of("en", "fr", "de", "sv", "da", "nb", "no", "nl", "es", "it", "pt");
    private static final Set<TextStyle> STYLES = Set.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
            TextStyle.SHORT_STANDALONE);
    /** Serbian is written in two scripts, often on one page; Austria has its own January. */
    private static final Map<String, List<String>> LOCALES = Map.of("sr", List.of("sr-Cyrl", "sr-Latn", "bs-Latn"), "bs",
            List.of("bs-Latn", "bs-Cyrl", "sr-Latn"), "de", List.of("de", "de-AT"));
    /** Short forms in use that the locale data do not have. */
    private static final Map<String, Map<String, Month>> ALSO = Map.of("de", Map.of("mrz", Month.MARCH));

    private final boolean endings;
    private final Map<String, Month> names = new HashMap<>();

    MonthNames(String language) {
        this.endings = !NO_ENDINGS.contains(language);
        for (String tag : LOCALES.getOrDefault(language, List.of(language))) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = folded(month.getDisplayName(style, Locale.forLanguageTag(tag)));
                    // where a language is unknown, the data give numbers
                    if (name.codePoints().allMatch(Character::isLetter) && name.length() >= SHORTEST) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        names.putAll(ALSO.getOrDefault(language, Map.of()));
    }

    /** @return small letters without accents and dots */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).codePoints()
                .filter(c -> c != '.' && Character.getType(c) != Character.NON_SPACING_MARK).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** @return the month that a {@link #folded} word names */
    Optional<Month> find(String word) {
        Month exact = names.get(word);
        if (exact != null || word.length() < SHORTEST) {
            return Optional.ofNullable(exact);
        }
        List<Month> shortened = new ArrayList<>();
        List<Month> inflected = new ArrayList<>();
        names.forEach((name, month) -> {
            if (name.startsWith(word)) {
                shortened.add(month);
            } else if (endings && isInflected(name, word)) {
                inflected.add(month);
            }
        });
        return only(shortened).or(() -> shortened.isEmpty() ? only(inflected) : Optional.empty());
    }

    private static boolean isInflected(String name, String word) {
        int common = 0;
        while (common < Math.min(name.length(), word.length()) && name.charAt(common) == word.charAt(common)) {
            common++;
        }
        int stem = name.length() >= 6 ? name.length() - 2 : Math.max(SHORTEST, name.length() - 1);
        return common >= stem && word.length() - common <= LONGEST_ENDING;
    }

    private static Optional<Month> only(List<Month> months) {
        return months.stream().distinct().count() == 1 ? Optional.of(months.get(0)) : Optional.empty();
    }
}
