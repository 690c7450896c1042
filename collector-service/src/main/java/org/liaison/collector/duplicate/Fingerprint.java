package org.liaison.collector.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.liaison.kit.http.Digests;

/**
 * What tells quickly whether two items may carry the same text. Two texts with one {@code textKey} have the same words; how
 * near
 * other texts are is estimated by a MinHash signature of the word triples (Broder 1997), made with one hash per triple and
 * filled up as in Shrivastava (2017), <i>Optimal densification for fast and accurate minwise hashing</i>.
 *
 * @param textKey first 64 bits of the SHA-256 of the words of headline and body, without case, punctuation and spacing
 * @param words number of words
 * @param minima signature, {@value #SIZE} values
 */
public record Fingerprint(long textKey, int words, int[] minima) {

    static final int SIZE = 32;
    /** Texts shorter than this are formulas ("Photo gallery") and say nothing unless the day is the same too. */
    static final int SHORT = 12;
    /** A corrected or copied text appears within days; nearly the same words later report another occasion. */
    public static final int NEAR_DAYS = 3;
    /** Estimates of a signature are off by 0.3 in less than one pair of ten thousand. */
    static final double LEAST = 0.3;

    private static final int BANDS = 8;
    private static final int ROWS = 2;
    private static final int SHINGLE = 3;
    private static final int BUCKET_DAYS = 7;
    private static final int KEY_BITS = 48;
    private static final int BUCKETS = 1 << (Long.SIZE - KEY_BITS);

    /** @return the fingerprint of a text */
    public static Fingerprint of(String headline, String body) {
        Words words = Words.of(headline, body);
        long key = ByteBuffer.wrap(Digests.sha256().digest(words.text().getBytes(StandardCharsets.UTF_8))).getLong();
        return new Fingerprint(key, words.count(), minima(words));
    }

    /** @return estimated Jaccard similarity of the word triples of both texts, 0 to 1 */
    public double similarity(Fingerprint other) {
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            equal += minima[i] == other.minima[i] ? 1 : 0;
        }
        return (double) equal / SIZE;
    }

    /**
     * @param date day of publication
     * @param partners near-same texts have the same
     * @return keys to be found by; texts of one week and similarity 0.85 share at least one with probability above 0.9999, of
     *         0.6 with 0.97
     */
    public List<Long> bands(LocalDate date, List<String> partners) {
        return date == null || words < SHORT ? List.of() : bands(bucket(date), bucket(date), partners);
    }

    /** @return keys under which near-same texts published within {@value #NEAR_DAYS} days stand */
    public List<Long> nearBands(LocalDate date, List<String> partners) {
        return date == null || words < SHORT ? List.of()
                : bands(bucket(date.minusDays(NEAR_DAYS)), bucket(date.plusDays(NEAR_DAYS)), partners);
    }

    private static long bucket(LocalDate date) {
        return Math.floorMod(Math.floorDiv(date.toEpochDay(), BUCKET_DAYS), (long) BUCKETS);
    }

    /** The week stands in front, so that items of one time lie together in an index. */
    private List<Long> bands(long first, long last, List<String> partners) {
        List<Long> bands = new ArrayList<>(2 * BANDS);
        long named = Words.mix(String.join(" ", partners).hashCode());
        for (int band = 0; band < BANDS; band++) {
            long key = Words.mix(named ^ Words.mix(((long) minima[ROWS * band] << 32 | minima[ROWS * band + 1] & 0xFFFFFFFFL)
                    + band)) >>> (Long.SIZE - KEY_BITS);
            bands.add(first << KEY_BITS | key);
            if (last != first) {
                bands.add(last << KEY_BITS | key);
            }
        }
        return bands;
    }

    /** @return the lowest byte of each value, by which {@link #mayResemble} tells most other texts without their signature */
    public byte[] sketch() {
        byte[] sketch = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            sketch[i] = (byte) minima[i];
        }
        return sketch;
    }

    /** @return false only where the similarity to the text of that sketch is below {@value #LEAST} */
    public boolean mayResemble(byte[] sketch) {
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            equal += (byte) minima[i] == sketch[i] ? 1 : 0;
        }
        return (double) equal / SIZE >= LEAST;
    }

    /** @return the signature as bytes, to be kept */
    public byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
        bytes.asIntBuffer().put(minima);
        return bytes.array();
    }

    /** @return a signature that was kept */
    public static int[] unpack(byte[] bytes) {
        int[] minima = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
        return minima;
    }

    private static int[] minima(Words words) {
        int[] minima = new int[SIZE];
        boolean[] filled = new boolean[SIZE];
        int last = Math.max(1, words.count() - SHINGLE + 1);
        for (int i = 0; i < last; i++) {
            long hash = words.hash(i, Math.min(words.count(), i + SHINGLE));
            int bin = (int) (hash >>> 59);
            int value = (int) hash;
            if (!filled[bin] || value < minima[bin]) {
                minima[bin] = value;
                filled[bin] = true;
            }
        }
        for (int bin = 0; bin < SIZE; bin++) {
            if (!filled[bin]) {
                minima[bin] = minima[donor(bin, filled)];
            }
        }
        return minima;
    }

    /** The same empty place is filled from the same full place in all texts that have it. */
    private static int donor(int bin, boolean[] filled) {
        long seed = bin;
        while (true) {
            seed = Words.mix(seed + 0x9E3779B97F4A7C15L);
            int donor = (int) (seed >>> 59);
            if (filled[donor]) {
                return donor;
            }
        }
    }
}
