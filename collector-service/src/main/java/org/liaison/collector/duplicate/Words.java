package org.liaison.collector.duplicate;

import java.text.Normalizer;
import java.util.Arrays;

/** The words of a text in small letters, compatibility forms unified (NFKC); found in one pass. */
final class Words {

    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;
    /** Below it every character is its own compatibility form. */
    private static final char FIRST_COMPATIBLE = '\u00A0';
    /** Characters below it are looked up: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian. */
    private static final int LOOKED_UP = 0x1100;
    /** Small letter, or digit, of a character that becomes one letter; 0 where it separates words, 1 where it becomes two. */
    private static final char[] SMALL = small();
    private static final char TWO = 1;

    /** All words with one blank in between, null where nobody wants them. */
    private char[] text;
    private int length;
    private long[] hashes = new long[256];
    private int count;

    private Words(char[] text) {
        this.text = text;
    }

    private static char[] small() {
        char[] small = new char[LOOKED_UP];
        for (int c = 0; c < LOOKED_UP; c++) {
            int latin = SerbianLetters.latin(Character.toLowerCase(c));
            small[c] = !Character.isLetterOrDigit(c) ? 0 : SerbianLetters.second(latin) == 0 ? (char) latin : TWO;
        }
        return small;
    }

    static Words of(String headline, String body) {
        return read(new Words(new char[headline.length() + (body == null ? 0 : body.length()) + 2]), headline, body);
    }

    /** The words by their hashes only. */
    static Words hashed(String headline, String body) {
        return read(new Words(null), headline, body);
    }

    private static Words read(Words words, String headline, String body) {
        words.add(headline);
        if (body != null) {
            words.add(body);
        }
        if (words.count == 0) {
            words.keep(0);
        }
        return words;
    }

    private void add(String part) {
        String flat = simple(part) || Normalizer.isNormalized(part, Normalizer.Form.NFKC) ? part
                : Normalizer.normalize(part, Normalizer.Form.NFKC);
        long hash = START;
        boolean inside = false;
        for (int i = 0; i < flat.length();) {
            char c = flat.charAt(i);
            char small = c < LOOKED_UP ? SMALL[c] : TWO;
            int point = small == TWO ? flat.codePointAt(i) : c;
            i += point > Character.MAX_VALUE ? 2 : 1;
            if (small == 0 || small == TWO && !Character.isLetterOrDigit(point)) {
                if (inside) {
                    keep(hash);
                    hash = START;
                    inside = false;
                }
                continue;
            }
            if (!inside && count > 0) {
                write(' ');
            }
            inside = true;
            if (small == TWO) {
                hash = other(hash, Character.toLowerCase(point));
            } else {
                write(small);
                hash = hash * PRIME + small;
            }
        }
        if (inside) {
            keep(hash);
        }
    }

    private static boolean simple(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) >= FIRST_COMPATIBLE) {
                return false;
            }
        }
        return true;
    }

    /** A letter of a rarer script, or one that becomes two. */
    private long other(long hash, int small) {
        int latin = SerbianLetters.latin(small);
        if (latin == small) {
            for (char half : Character.toChars(small)) {
                write(half);
            }
            return hash * PRIME + small;
        }
        write((char) SerbianLetters.first(latin));
        write((char) SerbianLetters.second(latin));
        return (hash * PRIME + SerbianLetters.first(latin)) * PRIME + SerbianLetters.second(latin);
    }

    private void write(char c) {
        if (text == null) {
            return;
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length + 2);
        }
        text[length++] = c;
    }

    private void keep(long hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash;
    }

    int count() {
        return count;
    }

    /** All words with one blank in between; empty where the words were only hashed. */
    String text() {
        return text == null ? "" : new String(text, 0, length);
    }

    /** Hash of the words from one to another, the latter exclusive. */
    long hash(int from, int to) {
        long hash = to - from;
        for (int i = from; i < to; i++) {
            hash = mix(hash ^ hashes[i]);
        }
        return hash;
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
