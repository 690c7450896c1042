package org.liaison.collector.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;

/**
 * Finds all terms of a dictionary in a text in one linear pass. Words are whole words; a term that begins with a capital is
 * found only
 * where the text does, or where the text is in capitals throughout. Where terms overlap the leftmost and longest is taken.
 */
final class NameMatcher<T> {

    /** More letters than any inflected ending has: beyond it a stem has met another word. */
    private static final int LONGEST_ENDING = 6;

    /** A dictionary term; {@code stem} allows an inflected ending. */
    record Term<T>(String text, boolean stem, T value) {
    }

    /** Terms found at the same place; offsets in chars, end exclusive. */
    record Hit<T>(int start, int end, List<T> values) {
        boolean contains(Hit<T> other) {
            return start <= other.start && other.end <= end;
        }
    }

    private final AhoCorasickDoubleArrayTrie<List<Term<T>>> trie = new AhoCorasickDoubleArrayTrie<>();

    NameMatcher(List<Term<T>> terms) {
        Map<String, List<Term<T>>> byText = new TreeMap<>();
        terms.forEach(t -> byText.computeIfAbsent(fold(t.text()), k -> new ArrayList<>()).add(t));
        trie.build(byText);
    }

    /** @return every hit that is a whole word, overlapping ones included, leftmost and longest first */
    List<Hit<T>> all(String text) {
        List<Hit<T>> hits = new ArrayList<>();
        trie.parseText(fold(text), (begin, end, terms) -> {
            for (Term<T> term : terms) {
                int stop = wholeWord(text, begin, end, term);
                if (stop > 0) {
                    merge(hits, new Hit<>(begin, stop, new ArrayList<>(List.of(term.value()))));
                }
            }
        });
        hits.sort(Comparator.<Hit<T>> comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
        return hits;
    }

    private void merge(List<Hit<T>> hits, Hit<T> hit) {
        for (int i = hits.size() - 1; i >= 0 && i > hits.size() - 10; i--) {
            if (hits.get(i).start == hit.start && hits.get(i).end == hit.end) {
                hits.get(i).values.addAll(hit.values);
                return;
            }
        }
        hits.add(hit);
    }

    private int wholeWord(String text, int begin, int end, Term<T> term) {
        if (begin > 0 && wordPart(text.charAt(begin - 1)) || !sameCase(text, begin, end, term.text())) {
            return -1;
        }
        int stop = end;
        while (stop < text.length() && wordPart(text.charAt(stop))) {
            stop++;
        }
        return stop == end || term.stem() && stop - end <= LONGEST_ENDING ? stop : -1;
    }

    private static boolean sameCase(String text, int begin, int end, String term) {
        if (Character.isUpperCase(text.charAt(begin)) == Character.isUpperCase(term.charAt(0))
                || Character.toLowerCase(term.charAt(0)) == Character.toUpperCase(term.charAt(0))) {
            return !shortAcronym(term) || text.startsWith(term, begin);
        }
        return text.substring(begin, end).chars().noneMatch(Character::isLowerCase);
    }

    /** "UAE", "ROK", "JS" are written in capitals; in small letters they are other words. */
    private static boolean shortAcronym(String term) {
        return term.length() <= 5 && term.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' ');
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Lower case, one kind of blank, apostrophe and hyphen; every char keeps its place. */
    static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = switch (chars[i]) {
                case '\u2019', '\u02BC', '\u00B4', '`' -> '\'';
                case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
                case '\t', '\n', '\r', '\u00A0', '\u202F' -> ' ';
                default -> Character.toLowerCase(chars[i]);
            };
        }
        return new String(chars);
    }
}
