package org.liaison.collector.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.liaison.kit.http.Digests;

/**
 * What tells quickly whether two items may carry the same text. Two texts with one {@code textKey} have the same words; other
 * near texts are found by a MinHash signature of the word triples (Broder 1997), made with one hash per triple and filled up as
 * in Shrivastava (2017), <i>Optimal densification for fast and accurate minwise hashing</i>, and told from most others by one
 * bit of each of many more such values (Li and König 2010, <i>b-bit minwise hashing</i>).
 *
 * @param textKey first 64 bits of the SHA-256 of the words of headline and body, without case, punctuation and spacing
 * @param words number of words
 * @param minima signature, {@value #SIZE} values
 * @param sketch {@value #SKETCH} words of 64 bits
 */
public record Fingerprint(long textKey, int words, int[] minima, long[] sketch) {

    static final int SIZE = 16;
    static final int SKETCH = 8;
    /** Texts shorter than this are formulas ("Photo gallery") and say nothing unless the day is the same too. */
    static final int SHORT = 12;
    /** A corrected or copied text appears within days; nearly the same words later report another occasion. */
    public static final int NEAR_DAYS = 3;
    /** A similarity of 0.5, the least that counts, is estimated lower in less than one pair of a hundred. */
    static final double LEAST = 0.4;
    /** Bits of two sketches that differ at most where the similarity may be {@link #LEAST}. */
    public static final int MOST_BITS = (int) (SKETCH * Long.SIZE * (1 - LEAST) / 2);
    /** Number of keys of a text. */
    public static final int BANDS = 8;

    private static final int ROWS = 2;
    private static final int SHINGLE = 3;
    private static final int SIZE_BITS = 4;
    private static final int PART_BITS = 6;
    private static final int EMPTY = Integer.MAX_VALUE;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** @return the fingerprint of a text */
    public static Fingerprint of(String headline, String body) {
        Words words = Words.of(headline, body);
        long key = ByteBuffer.wrap(Digests.sha256().digest(words.text().getBytes(StandardCharsets.UTF_8))).getLong();
        long[] triples = triples(words);
        return new Fingerprint(key, words.count(), signature(triples), sketch(triples));
    }

    /** @return whether the Jaccard similarity of the word triples of both texts is estimated as {@value #LEAST} or more */
    public boolean mayResemble(Fingerprint other) {
        int different = 0;
        for (int part = 0; part < SKETCH; part++) {
            different += Long.bitCount(sketch[part] ^ other.sketch[part]);
        }
        return different <= MOST_BITS;
    }

    /**
     * @param partners near-same texts have the same
     * @return {@value #BANDS} keys, or none for a short text; texts of similarity 0.85 share at least one, in the same place,
     *         with probability above 0.9999, of 0.6 with 0.97
     */
    public int[] bands(List<String> partners) {
        if (words < SHORT) {
            return new int[0];
        }
        int[] bands = new int[BANDS];
        long named = Words.mix(String.join(" ", partners).hashCode());
        for (int band = 0; band < BANDS; band++) {
            bands[band] = (int) Words.mix(named ^ Words.mix(((long) minima[ROWS * band] << Integer.SIZE
                    | minima[ROWS * band + 1] & 0xFFFFFFFFL) + band));
        }
        return bands;
    }

    /** @return signature and sketch as bytes, to be kept */
    public byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Integer.BYTES + SKETCH * Long.BYTES);
        for (int value : minima) {
            bytes.putInt(value);
        }
        for (long part : sketch) {
            bytes.putLong(part);
        }
        return bytes.array();
    }

    /** @return a fingerprint that was kept */
    public static Fingerprint unpack(long textKey, int words, byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int[] minima = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            minima[i] = bytes.getInt();
        }
        long[] sketch = new long[SKETCH];
        for (int i = 0; i < SKETCH; i++) {
            sketch[i] = bytes.getLong();
        }
        return new Fingerprint(textKey, words, minima, sketch);
    }

    /** @return the sketch as PostgreSQL reads a string of bits */
    public String sketchBits() {
        StringBuilder bits = new StringBuilder(1 + SKETCH * 2 * Long.BYTES).append('x');
        for (long part : sketch) {
            bits.append(HexFormat.of().toHexDigits(part));
        }
        return bits.toString();
    }

    private static long[] triples(Words words) {
        long[] triples = new long[Math.max(1, words.count() - SHINGLE + 1)];
        for (int i = 0; i < triples.length; i++) {
            triples[i] = words.hash(i, Math.min(words.count(), i + SHINGLE));
        }
        return triples;
    }

    private static int[] signature(long[] triples) {
        int[] minima = empty(SIZE);
        for (long triple : triples) {
            int bin = (int) (triple >>> Long.SIZE - SIZE_BITS);
            minima[bin] = Math.min(minima[bin], (int) triple & Integer.MAX_VALUE);
        }
        fillUp(minima, 0, SIZE_BITS);
        return minima;
    }

    /** Each part is a signature of its own, of which one bit of each value stays. */
    private static long[] sketch(long[] triples) {
        int[] minima = empty(SKETCH * Long.SIZE);
        for (long triple : triples) {
            for (int part = 0; part < SKETCH; part += 2) {
                long hash = Words.mix(triple + (part + 1) * GOLDEN);
                least(minima, part, (int) hash);
                least(minima, part + 1, (int) (hash >>> Integer.SIZE));
            }
        }
        long[] sketch = new long[SKETCH];
        for (int part = 0; part < SKETCH; part++) {
            fillUp(minima, part * Long.SIZE, PART_BITS);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                sketch[part] |= (long) (minima[part * Long.SIZE + bit] & 1) << bit;
            }
        }
        return sketch;
    }

    private static void least(int[] minima, int part, int hash) {
        int bin = part * Long.SIZE + (hash >>> Integer.SIZE - PART_BITS);
        minima[bin] = Math.min(minima[bin], hash & Integer.MAX_VALUE >>> PART_BITS - 1);
    }

    private static int[] empty(int size) {
        int[] minima = new int[size];
        Arrays.fill(minima, EMPTY);
        return minima;
    }

    /** The same empty place is filled from the same full place in all texts that have it. */
    private static void fillUp(int[] minima, int from, int bits) {
        int[] full = Arrays.copyOfRange(minima, from, from + (1 << bits));
        for (int bin = 0; bin < full.length; bin++) {
            long seed = bin;
            for (int donor = bin; minima[from + bin] == EMPTY; donor = (int) (seed >>> Long.SIZE - bits)) {
                minima[from + bin] = full[donor];
                seed = Words.mix(seed + GOLDEN);
            }
        }
    }
}
