package org.liaison.collector.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all terms of a dictionary in a text in one linear pass. Words are whole words; a term that begins with a capital is
 * found only where the text does, or where the text is in capitals throughout. Accents, kinds of blank, hyphen and apostrophe
 * make no
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

    /** A term, and what its letters ask of a text. */
    private record Known<T>(Term<T> term, boolean capital, boolean acronym, boolean phrase) {

        static <T> Known<T> of(Term<T> term) {
            String text = term.text();
            boolean capital = Character.isUpperCase(text.charAt(0));
            return new Known<>(term, capital, capital && text.length() <= LONGEST_ACRONYM
                    && text.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' '), text.indexOf(' ') > 0);
        }
    }

    private final List<List<Known<T>>> terms;
    private final NameTree tree;

    NameMatcher(List<Term<T>> terms) {
        Map<String, List<Known<T>>> byText = new LinkedHashMap<>();
        terms.stream().filter(t -> !TextFold.fold(t.text()).isEmpty())
                .forEach(t -> byText.computeIfAbsent(TextFold.fold(t.text()), k -> new ArrayList<>()).add(Known.of(t)));
        this.terms = List.copyOf(byText.values());
        this.tree = new NameTree(List.copyOf(byText.keySet()));
    }

    /** @return every hit that is a whole word, overlapping ones included, leftmost and longest first */
    List<Hit<T>> all(String text) {
        return all(text.toCharArray());
    }

    /** @return every hit that is a whole word, overlapping ones included, leftmost and longest first */
    List<Hit<T>> all(char[] chars) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int i = 0; i < chars.length; i = tree.next(chars, i)) {
            if (tree.possible(chars[i])) {
                hits.addAll(beginning(chars, i));
            }
        }
        return hits;
    }

    /** @return the hits that begin at that place and are whole words, longest first */
    List<Hit<T>> at(char[] chars, int start) {
        return tree.possible(chars[start]) && tree.wordBegins(chars, start) ? beginning(chars, start) : List.of();
    }

    private List<Hit<T>> beginning(char[] chars, int start) {
        List<Hit<T>> hits = List.of();
        int node = NameTree.ROOT;
        for (int i = start; i < chars.length; i++) {
            int next = tree.step(node, chars[i]);
            if (next == NameTree.ROOT) {
                break;
            }
            if (next != node && tree.term(next) >= 0) {
                hits = add(hits, chars, start, i + 1, terms.get(tree.term(next)));
            }
            node = next;
        }
        return hits;
    }

    private List<Hit<T>> add(List<Hit<T>> before, char[] chars, int start, int end, List<Known<T>> found) {
        List<Hit<T>> hits = before;
        for (Known<T> known : found) {
            int stop = wholeWord(chars, start, end, known);
            if (stop > 0) {
                hits = hits.isEmpty() ? new ArrayList<>(2) : hits;
                add(hits, start, stop, known.term().value());
            }
        }
        return hits;
    }

    private static <T> void add(List<Hit<T>> hits, int start, int end, T value) {
        int at = 0;
        while (at < hits.size() && hits.get(at).end > end) {
            at++;
        }
        if (at == hits.size() || hits.get(at).end < end) {
            hits.add(at, new Hit<>(start, end, new ArrayList<>(2)));
        }
        hits.get(at).values.add(value);
    }

    private int wholeWord(char[] text, int start, int end, Known<T> known) {
        if (!sameCase(text, start, end, known)) {
            return -1;
        }
        if (!TextFold.word(text[end - 1])) {
            return end;
        }
        int stop = end;
        int most = end + (known.term().stem() ? LONGEST_ENDING : 0);
        while (stop < text.length && (TextFold.word(text[stop]) || TextFold.fold(text[stop]) == TextFold.IGNORED)) {
            if (stop >= most && TextFold.fold(text[stop]) != TextFold.IGNORED) {
                return -1;
            }
            stop++;
        }
        return stop;
    }

    /** "UAE", "ROK", "JS" are written in capitals; in small letters they are other words. */
    private static boolean sameCase(char[] text, int start, int end, Known<?> known) {
        String term = known.term().text();
        if (known.acronym()) {
            return end - start == term.length() && term.contentEquals(new String(text, start, end - start));
        }
        return (!known.capital() || Character.isUpperCase(text[start]))
                && (!known.phrase() || sameLater(text, start, end, term));
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
}
