package org.liaison.collector.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.collector.partner.NameForm;
import org.liaison.collector.partner.NameKind;

/**
 * Cuts a text into tokens and sentences in one pass over names, traps and words of the lexicon. Where terms
 * overlap the leftmost and longest is taken.
 */
final class TextReader {

    /** What a dictionary term is: a name, a trap or a word of a class. */
    private record Entry(NameForm form, RuleBook.Trap trap, long bit) {
    }

    private final NameMatcher<Entry> matcher;
    private final Vocabulary vocabulary;
    /** Classes of the words of the vocabulary, by number. */
    private final long[] wordClasses;
    private final long abbreviations;
    private final long nothing;
    private final long modal;
    private final long done;
    private final long regularPast;

    TextReader(List<NameForm> forms, RuleBook rules) {
        List<NameMatcher.Term<Entry>> terms = new ArrayList<>();
        forms.forEach(f -> terms.add(new NameMatcher.Term<>(f.text(), f.stem(), new Entry(f, null, 0))));
        rules.traps().forEach(trap -> trap.phrases()
                .forEach(p -> terms.add(new NameMatcher.Term<>(p, false, new Entry(null, trap, 0)))));
        Lexicon lexicon = rules.lexicon();
        lexicon.words().stream().filter(w -> !plain(w))
                .forEach(w -> terms.add(new NameMatcher.Term<>(w.text(), w.stem(), new Entry(null, null, w.bit()))));
        matcher = new NameMatcher<>(terms);
        lexicon.words().stream().filter(TextReader::plain).forEach(w -> lexicon.number(TextFold.fold(w.text())));
        wordClasses = new long[lexicon.vocabulary().size()];
        lexicon.words().stream().filter(TextReader::plain)
                .forEach(w -> wordClasses[lexicon.number(TextFold.fold(w.text()))] |= w.bit());
        vocabulary = rules.lexicon().vocabulary();
        nothing = rules.lexicon().bit("nothing");
        modal = rules.lexicon().bit("modal") | rules.lexicon().bit("future");
        regularPast = rules.lexicon().bit("past");
        done = regularPast | rules.lexicon().bit("contact") | rules.lexicon().bit("happened") | rules.lexicon().bit("bare");
        abbreviations = rules.lexicon().bit("abbreviation");
    }

    /** Single words in small letters are looked up by number, which is quicker than to find them. */
    private static boolean plain(Lexicon.Word word) {
        return !word.stem() && word.text().chars().allMatch(c -> TextFold.word((char) c) && !Character.isUpperCase(c));
    }

    /** @return the tokens of the text; a name, trap or phrase is one token */
    List<Token> read(String text) {
        return new Cut(text).tokens();
    }

    /** One text on its way into tokens. */
    private final class Cut {

        private final char[] text;
        private final List<Token> tokens;
        private int sentence;

        Cut(String text) {
            this.text = text.toCharArray();
            this.tokens = new ArrayList<>(this.text.length / 5 + 4);
        }

        List<Token> tokens() {
            for (int i = 0; i < text.length;) {
                List<NameMatcher.Hit<Entry>> hits = matcher.at(text, i);
                i = !hits.isEmpty() ? phrase(hits) : TextFold.word(text[i]) ? word(i) : mark(i);
            }
            return tokens;
        }

        private int phrase(List<NameMatcher.Hit<Entry>> hits) {
            NameMatcher.Hit<Entry> hit = hits.get(0);
            int end = hit.start();
            while (end < hit.end() && TextFold.word(text[end])) {
                end++;
            }
            int first = vocabulary.find(text, hit.start(), end);
            long classes = realised(classes(hits, wordClasses[first]), tokens, sentence);
            int all = end == hit.end() ? first : vocabulary.find(text, hit.start(), hit.end());
            tokens.add(new Token(hit.start(), hit.end(), all, classes, Character.isUpperCase(text[hit.start()]),
                    Character.isDigit(text[hit.start()]), sentence,
                    finds(text, hit)));
            return hit.end();
        }

        private int word(int from) {
            int end = from;
            int hash = 0;
            while (end < text.length && TextFold.word(text[end])) {
                hash = Vocabulary.hash(hash, text[end++]);
            }
            boolean capital = Character.isUpperCase(text[from]);
            int number = vocabulary.find(text, from, end, hash);
            long classes = wordClasses[number];
            boolean past = classes == 0 && !capital && end - from > 3 && text[end - 1] == 'd' && text[end - 2] == 'e';
            tokens.add(new Token(from, end, number, realised(past ? regularPast : classes, tokens, sentence), capital,
                    Character.isDigit(text[from]), sentence, null));
            return end;
        }

        private int mark(int at) {
            char mark = TextFold.fold(text[at]);
            if (mark != ' ' && mark != TextFold.IGNORED) {
                boolean ends = endsSentence(text, at, tokens);
                tokens.add(new Token(at, at + 1, vocabulary.find(text, at, at + 1), 0, false, false, sentence, null));
                sentence += ends ? 1 : 0;
            } else if (text[at] == '\n' && at + 1 < text.length && text[at + 1] == '\n') {
                sentence++;
            }
            return at + 1;
        }
    }

    /** Names at the place, and where a trap stands there those that it covers. */
    private Finds finds(char[] text, NameMatcher.Hit<Entry> hit) {
        RuleBook.Trap trap = null;
        boolean plain = true;
        for (Entry entry : hit.values()) {
            trap = trap == null ? entry.trap() : trap;
            plain &= entry.form() == null && entry.trap() == null;
        }
        if (plain) {
            return null;
        }
        Map<String, NameForm> forms = new LinkedHashMap<>();
        add(forms, text, hit);
        for (int i = hit.start(); trap != null && i < hit.end(); i++) {
            matcher.at(text, i).stream().filter(hit::contains).forEach(part -> add(forms, text, part));
        }
        return forms.isEmpty() ? null : new Finds(List.copyOf(forms.values()), trap);
    }

    private static void add(Map<String, NameForm> forms, char[] text, NameMatcher.Hit<Entry> part) {
        for (Entry entry : part.values()) {
            if (entry.form() != null && (entry.form().kind() != NameKind.SHIP || beforeCapital(text, part.end()))) {
                forms.merge(entry.form().partner(), entry.form(), TextReader::better);
            }
        }
    }

    /** A phrase has the classes of the shorter ones at its begin, unless it is one of those that take them away. */
    private long classes(List<NameMatcher.Hit<Entry>> hits, long first) {
        long classes = first;
        for (NameMatcher.Hit<Entry> hit : hits) {
            long own = 0;
            for (Entry entry : hit.values()) {
                own |= entry.bit();
            }
            if (hit.end() == hits.get(0).end() && (own & nothing) != 0) {
                return own & ~nothing;
            }
            classes |= own;
        }
        return classes;
    }

    /** Of forms written alike the English one, then the one that names the state. */
    private static NameForm better(NameForm a, NameForm b) {
        boolean english = b.language().equals(NameForm.ENGLISH);
        if (english != a.language().equals(NameForm.ENGLISH)) {
            return english ? b : a;
        }
        return b.kind().compareTo(a.kind()) < 0 ? b : a;
    }

    /** A verb behind "will", "to" or "could" has not happened. */
    private long realised(long classes, List<Token> before, int sentence) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - 2) && (classes & done) != 0; i--) {
            if (before.get(i).in(modal) && before.get(i).sentence() == sentence) {
                return classes & ~done;
            }
        }
        return classes;
    }

    /** A hull prefix counts only before a ship's name. */
    private static boolean beforeCapital(char[] text, int end) {
        return end + 1 < text.length && text[end] == ' ' && Character.isUpperCase(text[end + 1]);
    }

    private boolean endsSentence(char[] text, int at, List<Token> before) {
        char c = text[at];
        if (c == '!' || c == '?' || c == '\u3002') {
            return true;
        }
        if (c != '.') {
            return false;
        }
        if (!before.isEmpty()) {
            Token last = before.get(before.size() - 1);
            if (last.end() == at && (last.in(abbreviations) || last.end() - last.start() == 1 && last.capital())) {
                return false;
            }
        }
        return at + 1 >= text.length || TextFold.fold(text[at + 1]) == ' ' || text[at + 1] == '"';
    }
}
