package org.liaison.collector.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which a report is known to be that of an announced contact: days, and the begins of the words for persons,
 * places
 * and activities.
 */
final class ActivityWords {

    /** "visit", "visits" and "visited" are the same to it. */
    private static final int BEGIN = 5;
    private static final int SHORTEST = 4;
    private static final Set<String> MONTHS = Set.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");
    private static final Set<String> COMMON = Set.of("secretary", "general", "nato", "will", "with", "from", "have", "that",
            "this",
            "their", "they", "them", "also", "been", "were", "which", "where", "when", "into", "over", "about", "after",
            "before",
            "other", "than", "then", "more", "some", "such", "only", "between", "among", "week", "today", "tomorrow", "year",
            "years", "planned", "expected", "announced", "announce", "advisory", "media", "news", "alliance", "allies",
            "allied",
            "partner", "partners", "headquarters", "brussels", "monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday",
            "sunday");

    private ActivityWords() {
    }

    /**
     * @param names what the partners are called, which is asked for apart
     * @return days such as {@code 7 october}, and begins of words, each once
     */
    static List<String> of(String headline, String body, Set<String> names) {
        Set<String> words = new LinkedHashSet<>();
        String before = "";
        for (String word : split(headline + " " + (body == null ? "" : body))) {
            if (MONTHS.contains(word) && number(before)) {
                words.add(before + " " + word);
            } else if (word.length() >= SHORTEST && !number(word) && !COMMON.contains(word) && !MONTHS.contains(word)
                    && names.stream().noneMatch(word::startsWith)) {
                words.add(word.substring(0, Math.min(BEGIN, word.length())));
            }
            before = word;
        }
        return List.copyOf(words);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (part && from < 0) {
                from = i;
            } else if (!part && from >= 0) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
        return words;
    }

    private static boolean number(String word) {
        return !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** @return the words that both have, a day first */
    static List<String> shared(List<String> announced, List<String> reported) {
        Set<String> there = Set.copyOf(reported);
        return announced.stream().filter(there::contains).sorted(Comparator.comparing(w -> w.indexOf(' ') < 0)).toList();
    }

    /** @return whether so many words in common make the one the report of the other */
    static boolean enough(List<String> shared) {
        return shared.stream().anyMatch(w -> w.indexOf(' ') > 0) || shared.size() >= 2;
    }
}
