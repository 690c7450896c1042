package org.liaison.collector.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of which patterns speak, numbered from 1, so that a text is compared by numbers and not by letters. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<char[]> words = new ArrayList<>(List.of(new char[0]));
    private int[] table = new int[0];
    /** Hash of the word at the same place of the table. */
    private int[] hashes = new int[0];

    /** @return the number of the word, given to it when it is first asked for */
    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        words.add(word.toCharArray());
        numbers.put(word, words.size() - 1);
        return words.size() - 1;
    }

    /** @return how many numbers there are, 0 included */
    int size() {
        return words.size();
    }

    /** Numbers no more words; from then on {@link #find} may be called by several threads. */
    Vocabulary complete() {
        table = new int[Integer.highestOneBit(words.size()) * 8];
        hashes = new int[table.length];
        for (int n = 1; n < words.size(); n++) {
            char[] word = words.get(n);
            int hash = hash(word, 0, word.length);
            int at = place(hash);
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = n;
            hashes[at] = hash;
        }
        return this;
    }

    /** @return number of the word at that place of the text, 0 where it has none */
    int find(char[] text, int start, int end) {
        return find(text, start, end, hash(text, start, end));
    }

    /** @param hash of the characters from start to end, see {@link #hash(int, char)} */
    int find(char[] text, int start, int end, int hash) {
        int at = place(hash);
        while (table[at] != 0) {
            if (hashes[at] == hash && same(words.get(table[at]), text, start, end)) {
                return table[at];
            }
            at = at + 1 & table.length - 1;
        }
        return 0;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    private static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash(hash, text[i]);
        }
        return hash;
    }

    /** @return the hash of some characters, 0 at first, and one more */
    static int hash(int hash, char next) {
        char c = TextFold.fold(next);
        return c == TextFold.IGNORED ? hash : hash * 31 + c;
    }

    private static boolean same(char[] word, char[] text, int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            char c = TextFold.fold(text[i]);
            if (c != TextFold.IGNORED && (n == word.length || word[n++] != c)) {
                return false;
            }
        }
        return n == word.length;
    }

    /** A set of words by their numbers. */
    static final class Words {
        private long[] bits = new long[1];

        void add(int word) {
            if (word >> 6 >= bits.length) {
                bits = Arrays.copyOf(bits, (word >> 6) + 1);
            }
            bits[word >> 6] |= 1L << word;
        }

        boolean has(int word) {
            return word >> 6 < bits.length && (bits[word >> 6] >>> word & 1) != 0;
        }

        boolean meets(Words other) {
            for (int i = Math.min(bits.length, other.bits.length) - 1; i >= 0; i--) {
                if ((bits[i] & other.bits[i]) != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
