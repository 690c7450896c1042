package org.liaison.coding.classify;

import java.util.LinkedHashSet;
import java.util.Set;

import org.liaison.coding.register.Concepts;
import org.liaison.coding.register.Concepts.Group;
import org.liaison.coding.register.Lexeme.Kind;
import org.liaison.coding.register.Lexicon;
import org.liaison.coding.register.NameForm;
import org.liaison.coding.register.Registers;
import org.liaison.coding.register.Token;

/**
 * Names of persons and things in a document: rows of capitalised words that no register explains. Headlines in which
 * every word has a capital, and single words that begin a sentence, show no names.
 */
final class ProperNames {

    private static final Set<String> PARTICLES = Set.of("de", "di", "da", "del", "della", "van", "von", "der", "den", "al",
            "el",
            "bin", "ben", "ould", "la", "le", "of");
    private static final int LONG_NAME = 2;
    /** A text with more names is a list; comparing them all would cost more than it tells. */
    private static final int MOST = 100;
    /** Below it a number may be a day. */
    private static final int SMALLEST_NUMBER = 32;

    private final Document document;
    private final String[] latin;
    private final Concepts.Match[] concepts;
    private final Registers registers;
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();

    ProperNames(Document document, String[] latin, Concepts.Match[] concepts, Registers registers) {
        this.document = document;
        this.latin = latin;
        this.concepts = concepts;
        this.registers = registers;
    }

    ProperNames read() {
        for (Sentence sentence : document.sentences()) {
            boolean capitals = sentence.headline() && isTitleCase(sentence);
            int t = sentence.start();
            while (t < sentence.end()) {
                if (document.token(t).shape() == Token.Shape.NUMBER) {
                    number(t);
                }
                int end = isName(t) || isHolder(t) ? end(t, sentence.end()) : t;
                if (end > t) {
                    run(t, end, sentence, capitals);
                }
                t = Math.max(end, t + 1);
            }
        }
        others.removeAll(persons);
        return this;
    }

    Set<String> persons() {
        return persons;
    }

    Set<String> others() {
        return others;
    }

    Set<String> numbers() {
        return numbers;
    }

    private int end(int start, int limit) {
        int end = start + 1;
        int t = end;
        while (t < limit) {
            if (isName(t) || isHolder(t)) {
                end = ++t;
            } else if (PARTICLES.contains(document.word(t)) && t + 1 < limit && isName(t + 1)) {
                t++;
            } else {
                break;
            }
        }
        return end;
    }

    private void run(int start, int end, Sentence sentence, boolean capitals) {
        boolean person = isTitle(start - 1) || registers.isGivenName(document.word(start));
        StringBuilder name = new StringBuilder();
        int words = 0;
        for (int t = start; t < end; t++) {
            if (isHolder(t)) {
                // known by the post already
                return;
            }
            person |= document.isNamed(t, Kind.HOLDER) || document.isNamed(t, Kind.NATO);
            String bones = PARTICLES.contains(document.word(t)) ? "" : NameForm.skeleton(latin[t]);
            if (bones.length() > 1) {
                name.append(name.isEmpty() ? "" : " ").append(bones);
                words++;
            }
        }
        boolean firstOnly = start == sentence.start() && words < LONG_NAME;
        Set<String> names = person ? persons : others;
        if (words > 0 && names.size() < MOST && (person || !capitals && !firstOnly)) {
            names.add(name.toString());
        }
    }

    /** A word with a capital, or of a script without capitals, that is neither a title nor a state nor a common word. */
    private boolean isName(int t) {
        Token token = document.token(t);
        if (!token.isCapital() || latin[t].length() < 2 || concepts[t] != null || EventDates.isDateWord(token.folded())) {
            return false;
        }
        Lexicon.Match name = document.nameAt(t);
        if (name == null || name.is(Kind.HOLDER)) {
            return true;
        }
        boolean person = name.is(Kind.NATO) && name.first(Kind.NATO).key().equals("person");
        boolean thing = name.is(Kind.PARTNER)
                && (name.first(Kind.PARTNER).form().equals("institution") || name.first(Kind.PARTNER).form().equals("ship"));
        return person || thing;
    }

    /** Whether the word belongs to the name of a person whose post is known. */
    private boolean isHolder(int t) {
        Concepts.Match match = concepts[t];
        Lexicon.Match name = document.nameAt(t);
        boolean person = name != null && name.is(Kind.NATO) && name.first(Kind.NATO).key().equals("person");
        return match != null && match.concept().group() == Group.ACTOR && match.concept().lead()
                && (person || registers.concepts().isHolder(latin[t]));
    }

    private boolean isTitle(int t) {
        if (t < 0) {
            return false;
        }
        boolean office = concepts[t] != null
                && (concepts[t].concept().group() == Group.OFFICE || concepts[t].concept().group() == Group.ACTOR);
        return office || document.isNamed(t, Kind.OFFICE) || document.isNamed(t, Kind.RANK) || document.isNamed(t, Kind.POST);
    }

    private boolean isTitleCase(Sentence sentence) {
        int small = 0;
        for (int t = sentence.start(); t < sentence.end(); t++) {
            boolean lower = document.token(t).shape() == Token.Shape.LOWER && latin[t].length() > 3;
            small += lower ? 1 : 0;
        }
        return small == 0;
    }

    private void number(int t) {
        String word = latin[t];
        boolean digits = word.length() > 1 && word.length() < 7 && word.chars().allMatch(Character::isDigit);
        boolean month = EventDates.isDateWord(document.word(t + 1)) || EventDates.isDateWord(document.word(t - 1));
        if (digits && !month) {
            int value = Integer.parseInt(word);
            if (numbers.size() < MOST && value >= SMALLEST_NUMBER && (value < 1945 || value > 2100)) {
                numbers.add(word);
            }
        }
    }
}
