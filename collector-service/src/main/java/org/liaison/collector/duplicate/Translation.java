package org.liaison.collector.duplicate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.liaison.collector.duplicate.Sameness.Kind;

import com.ibm.icu.text.Transliterator;

/**
 * Finds the same text in another language by what a translator keeps: the day, the numbers, the names. Names are compared by
 * their consonants in Latin letters, so that Тбилиси, Tbilissi and Tbilisi are one.
 */
final class Translation {

    private static final int DAYS = 1;
    private static final double SHORTEST = 0.35;
    /** Share of the numbers of both texts that both have; dates and clocks are written in other ways. */
    private static final double NUMBERS = 0.7;
    /** Share of the names of the text with fewer of them. */
    private static final double NAMES = 0.6;
    private static final int LEAST_NAMES = 3;
    private static final int LEAST_NUMBERS = 2;
    private static final int SKELETON = 4;

    private Translation() {
    }

    static boolean possible(Candidate a, Candidate b, long days) {
        boolean partners = a.partners().isEmpty() || b.partners().isEmpty() || a.partners().containsAll(b.partners())
                || b.partners().containsAll(a.partners());
        double ratio = (double) Math.min(a.print().words(), b.print().words()) / Math.max(a.print().words(), b.print().words());
        return days <= DAYS && a.otherLanguage(b) && a.source().equals(b.source()) && partners && ratio >= SHORTEST;
    }

    static Optional<Sameness> of(Candidate a, Candidate b, boolean pictures, Function<Candidate, TextEvidence> texts) {
        TextEvidence left = texts.apply(a);
        TextEvidence right = texts.apply(b);
        Set<String> leftNumbers = telling(left.numbers().keySet(), a, b);
        Set<String> rightNumbers = telling(right.numbers().keySet(), a, b);
        double numbers = share(leftNumbers, rightNumbers, false);
        boolean numbered = Math.min(leftNumbers.size(), rightNumbers.size()) >= LEAST_NUMBERS;
        Set<String> leftNames = skeletons(left.names().keySet());
        Set<String> rightNames = skeletons(right.names().keySet());
        double names = share(leftNames, rightNames, true);
        long common = leftNames.stream().filter(rightNames::contains).count();
        boolean sameNames = common >= LEAST_NAMES && names >= NAMES;
        boolean samePartner = !a.partners().isEmpty() && a.partners().equals(b.partners());
        boolean noContradiction = numbers >= NUMBERS || leftNumbers.isEmpty() && rightNumbers.isEmpty();
        String grounds = pictures && noContradiction ? "same pictures"
                : sameNames && noContradiction ? "same names"
                        : numbered && numbers == 1 && samePartner ? "same partner" : null;
        return grounds == null ? Optional.empty()
                : Optional.of(new Sameness(Kind.TRANSLATION, String.format(Locale.ROOT,
                        "translation of %s: %s and numbers, same site and day (%s, %s; names %.2f, numbers %.2f)", b.id(),
                        grounds,
                        a.language(), b.language(), names, numbers), (names + numbers) / 2));
    }

    /** Numbers other than those of the day, which all reports of a day share. */
    private static Set<String> telling(Set<String> numbers, Candidate a, Candidate b) {
        Set<String> telling = new HashSet<>(numbers);
        for (LocalDate day : List.of(a.date(), b.date())) {
            telling.remove(Integer.toString(day.getDayOfMonth()));
            telling.remove(String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
            telling.remove(String.format(Locale.ROOT, "%02d", day.getMonthValue()));
            telling.remove(Integer.toString(day.getYear()));
        }
        return telling;
    }

    private static double share(Set<String> a, Set<String> b, boolean ofSmaller) {
        long common = a.stream().filter(b::contains).count();
        long whole = ofSmaller ? Math.min(a.size(), b.size()) : a.size() + b.size() - common;
        return whole == 0 ? 0 : (double) common / whole;
    }

    private static Set<String> skeletons(Set<String> names) {
        Set<String> skeletons = new HashSet<>();
        List<String> latin = List.of(Latin.RULES.transliterate(String.join(" ", names)).split(" "));
        for (String name : latin) {
            StringBuilder consonants = new StringBuilder();
            for (int i = 0; i < name.length() && consonants.length() < SKELETON; i++) {
                char c = Character.toLowerCase(name.charAt(i));
                boolean kept = c >= 'a' && c <= 'z' && "aeiouyhj".indexOf(c) < 0;
                if (kept && (consonants.length() == 0 || consonants.charAt(consonants.length() - 1) != c)) {
                    consonants.append(c);
                }
            }
            if (consonants.length() > 2) {
                skeletons.add(consonants.toString());
            }
        }
        return skeletons;
    }

    /** Made when the first text of another language comes. */
    private static final class Latin {
        static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
