package org.liaison.collector.duplicate;

import java.text.Normalizer;
import java.util.Arrays;

/** The words of a text in small letters, compatibility forms unified (NFKC); found in one pass. */
final class Words {

    private static final long PRIME = 0x100000001B3L;

    private final StringBuilder text;
    private long[] hashes = new long[256];
    private int count;

    private Words(int length) {
        this.text = new StringBuilder(length);
    }

    static Words of(String headline, String body) {
        Words words = new Words(headline.length() + (body == null ? 0 : body.length()) + 2);
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
        String flat = Normalizer.isNormalized(part, Normalizer.Form.NFKC) ? part
                : Normalizer.normalize(part, Normalizer.Form.NFKC);
        long hash = 0;
        boolean inside = false;
        for (int i = 0; i < flat.length();) {
            int c = flat.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                int small = Character.toLowerCase(c);
                if (!inside && count > 0) {
                    text.append(' ');
                }
                hash = inside ? hash : 0xCBF29CE484222325L;
                int latin = SerbianLetters.latin(small);
                if (latin == small) {
                    text.appendCodePoint(small);
                    hash = hash * PRIME + small;
                } else {
                    hash = serbian(hash, latin);
                }
                inside = true;
            } else if (inside) {
                keep(hash);
                inside = false;
            }
        }
        if (inside) {
            keep(hash);
        }
    }

    private long serbian(long hash, int latin) {
        text.append((char) SerbianLetters.first(latin));
        long longer = hash * PRIME + SerbianLetters.first(latin);
        if (SerbianLetters.second(latin) == 0) {
            return longer;
        }
        text.append((char) SerbianLetters.second(latin));
        return longer * PRIME + SerbianLetters.second(latin);
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

    /** All words with one blank in between. */
    CharSequence text() {
        return text;
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
