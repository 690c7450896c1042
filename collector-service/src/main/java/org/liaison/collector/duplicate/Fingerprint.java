package org.liaison.collector.duplicate;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.liaison.kit.http.Digests;

/**
 * What tells whether two items carry the same text.
 *
 * @param textHash SHA-256 of headline and body, without case, punctuation and spacing, first 32 hex digits
 * @param numbersHash hash of the numbers in the text, in order: two reports from one template differ here
 * @param words number of words
 * @param minima MinHash signature of the word triples (Broder 1997), {@value #SIZE} values
 */
public record Fingerprint(String textHash, long numbersHash, int words, int[] minima) {

    static final int SIZE = 60;
    private static final int ROWS = 5;
    private static final int SHINGLE = 3;

    /** @return the fingerprint of a text */
    public static Fingerprint of(String headline, String body) {
        String[] words = words(headline + " " + (body == null ? "" : body));
        long numbers = 7;
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                numbers = numbers * 1_000_003 + word.hashCode();
            }
        }
        return new Fingerprint(Digests.sha256(String.join(" ", words)).substring(0, 32), numbers, words.length, minima(words));
    }

    /** @return estimated Jaccard similarity of the word triples of both texts, 0 to 1 */
    public double similarity(Fingerprint other) {
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            equal += minima[i] == other.minima[i] ? 1 : 0;
        }
        return (double) equal / SIZE;
    }

    /** @return keys of which two texts of similarity 0.85 or more share at least one with probability above 0.999 */
    public List<Long> bands() {
        List<Long> bands = new ArrayList<>(SIZE / ROWS);
        for (int band = 0; band < SIZE / ROWS; band++) {
            int from = band * ROWS;
            bands.add(((long) band << 56) ^ mix(Arrays.hashCode(Arrays.copyOfRange(minima, from, from + ROWS))) >>> 8);
        }
        return bands;
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

    private static int[] minima(String[] words) {
        int[] minima = new int[SIZE];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (int i = 0; i + Math.min(SHINGLE, words.length) <= words.length; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(i + SHINGLE, words.length); j++) {
                hash = hash * 31 + words[j].hashCode();
            }
            for (int k = 0; k < SIZE; k++) {
                int value = (int) mix(hash + k * 0x9E3779B97F4A7C15L);
                minima[k] = Math.min(minima[k], value);
            }
        }
        return minima;
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood 2014): many cheap hash functions out of one. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private static String[] words(String text) {
        String flat = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(flat.length());
        flat.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        String words = out.toString().strip();
        return words.isEmpty() ? new String[] { "-" } : words.split(" ");
    }
}
