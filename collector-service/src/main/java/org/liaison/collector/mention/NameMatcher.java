package org.liaison.collector.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all terms of a dictionary in a text in one linear pass. Words are whole words; a term that begins with a capital is
 * found
 * only where the text does, or where the text is in capitals throughout. Accents, kinds of blank, hyphen and apostrophe make no
 * difference. Immutable.
 */
final class NameMatcher<T> {

    /** More letters than any inflected ending has: beyond it a stem has met another word. */
    private static final int LONGEST_ENDING = 6;
    private static final int LONGEST_ACRONYM = 5;

    /** A dictionary term; {@code stem} allows an inflected ending. */
    record Term<T>(String text, boolean stem, T value) {
    }

    /** Terms found at the same place; offsets in chars, end exclusive. */
    record Hit<T>(int start, int end, List<T> values) {
        boolean contains(Hit<T> other) {
            return start <= other.start && other.end <= end;
        }
    }

    private final List<List<Term<T>>> terms;
    private final NameAutomaton automaton;

    NameMatcher(List<Term<T>> terms) {
        Map<String, List<Term<T>>> byText = new LinkedHashMap<>();
        terms.forEach(t -> byText.computeIfAbsent(TextFold.fold(t.text()), k -> new ArrayList<>()).add(t));
        byText.remove("");
        this.terms = List.copyOf(byText.values());
        this.automaton = new NameAutomaton(List.copyOf(byText.keySet()),
                new WordStarts(terms.stream().map(Term::text).toList()));
    }

    /** @return every hit that is a whole word, overlapping ones included, leftmost and longest first */
    List<Hit<T>> all(String text) {
        return all(text.toCharArray());
    }

    /** @return every hit that is a whole word, overlapping ones included, leftmost and longest first */
    List<Hit<T>> all(char[] chars) {
        List<Hit<T>> hits = new ArrayList<>();
        automaton.scan(chars, (start, end, number) -> {
            for (Term<T> term : terms.get(number)) {
                int stop = wholeWord(chars, start, end, term);
                if (stop > 0) {
                    add(hits, start, stop, term.value());
                }
            }
        });
        hits.sort((a, b) -> a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end));
        return hits;
    }

    /** Hits come by their end, so that one at the same place is among the last few. */
    private void add(List<Hit<T>> hits, int start, int end, T value) {
        for (int i = hits.size() - 1; i >= 0 && i >= hits.size() - 4; i--) {
            if (hits.get(i).start == start && hits.get(i).end == end) {
                hits.get(i).values.add(value);
                return;
            }
        }
        hits.add(new Hit<>(start, end, new ArrayList<>(List.of(value))));
    }

    private int wholeWord(char[] text, int start, int end, Term<T> term) {
        if (!sameCase(text, start, end, term.text())) {
            return -1;
        }
        if (!TextFold.word(text[end - 1])) {
            return end;
        }
        int stop = end;
        int most = end + (term.stem() ? LONGEST_ENDING : 0);
        while (stop < text.length && (TextFold.word(text[stop]) || TextFold.fold(text[stop]) == TextFold.IGNORED)) {
            if (stop >= most && TextFold.fold(text[stop]) != TextFold.IGNORED) {
                return -1;
            }
            stop++;
        }
        return stop;
    }

    private static boolean sameCase(char[] text, int start, int end, String term) {
        if (shortAcronym(term)) {
            return end - start == term.length() && term.contentEquals(new String(text, start, end - start));
        }
        if (!Character.isUpperCase(term.charAt(0)) || Character.isUpperCase(text[start])) {
            return !mixedCase(term) || sameLater(text, start, end, term);
        }
        return false;
    }

    /** A term whose later words have capitals, such as "South Korea", is not met in "South korea". */
    private static boolean sameLater(char[] text, int start, int end, String term) {
        for (int i = start + 1; i < end; i++) {
            if (text[i - 1] == ' ' && end - start == term.length() && Character.isUpperCase(term.charAt(i - start))
                    && !Character.isUpperCase(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean mixedCase(String term) {
        return term.indexOf(' ') > 0;
    }

    /** "UAE", "ROK", "JS" are written in capitals; in small letters they are other words. */
    private static boolean shortAcronym(String term) {
        return term.length() <= LONGEST_ACRONYM && Character.isUpperCase(term.charAt(0))
                && term.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' ');
    }
}
