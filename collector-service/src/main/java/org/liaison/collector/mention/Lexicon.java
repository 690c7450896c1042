package org.liaison.collector.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Word classes by which rules speak of words, read from data. Each class is one bit.
 */
final class Lexicon {

    /** A phrase and its class. */
    record Word(String text, boolean stem, long bit) {
    }

    private final Map<String, Long> bits = new LinkedHashMap<>();
    private final List<Word> words;
    private final Vocabulary vocabulary = new Vocabulary();

    /** @param classes words by name of the class; a trailing * is a stem */
    Lexicon(Map<String, List<String>> classes) {
        List<Word> all = new ArrayList<>();
        classes.forEach((name, list) -> {
            if (bits.size() == Long.SIZE) {
                throw new IllegalArgumentException("more than " + Long.SIZE + " word classes");
            }
            long bit = 1L << bits.size();
            bits.put(name, bit);
            list.forEach(text -> all.add(text.endsWith("*") ? new Word(text.substring(0, text.length() - 1), true, bit)
                    : new Word(text, false, bit)));
        });
        words = List.copyOf(all);
    }

    /** @return number of a word of which a pattern speaks */
    int number(String word) {
        return vocabulary.number(word);
    }

    /** @return the words of all patterns, when no pattern is to come */
    Vocabulary vocabulary() {
        return vocabulary.complete();
    }

    List<Word> words() {
        return words;
    }

    /** @return the bit of the class */
    long bit(String name) {
        Long bit = bits.get(name);
        if (bit == null) {
            throw new IllegalArgumentException("no word class '" + name + "'");
        }
        return bit;
    }
}
