package org.liaison.collector.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text with the model of Apache OpenNLP (103 languages). English, which most items are, is told by its
 * small words at a fraction of the cost. Safe for use by several threads.
 */
public final class LanguageDetector {

    /** More text does not make the answer surer, and the cost stays the same for every item. */
    private static final int LONGEST = 400;
    private static final int SHORTEST = 40;
    /** Small words by their letters, see {@link #packed}. */
    private static final int[] ENGLISH = Stream.of("the", "of", "and", "to", "in", "for", "on", "with", "was", "were", "by",
            "at", "from", "that", "is", "are", "has", "have", "as", "will")
            .mapToInt(w -> w.chars().reduce(0, LanguageDetector::packed)).sorted().toArray();
    private static final double ENGLISH_SHARE = 0.22;
    private static final int ENGLISH_KINDS = 4;

    /** Languages so near to each other that one is taken for another. */
    private static final List<Set<String>> NEAR = List.of(Set.of("bs", "hr", "sr", "sh"), Set.of("no", "nb", "nn", "da"));
    private static final double SURE = 0.6;

    /**
     * A language and how sure it is.
     *
     * @param confidence 0.5 to 1: its weight among those of the two languages that fit best, near ones left out
     */
    public record Detected(String language, double confidence) {

        /** @return whether no other language fits nearly as well */
        public boolean sure() {
            return confidence >= SURE;
        }
    }

    private LanguageDetector() {
    }

    /** @return the language of a text, nothing where it is too short to say */
    public static Optional<Detected> detect(String headline, String body) {
        String text = body == null || body.isBlank() ? headline : body;
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Count count = Count.of(cut);
        if (count.letters() < SHORTEST) {
            return Optional.empty();
        }
        if (Integer.bitCount(count.kinds()) >= ENGLISH_KINDS && count.small() >= ENGLISH_SHARE * count.words()) {
            return Optional.of(new Detected("en", 1));
        }
        Language[] ranked = new LanguageDetectorME(Model.LOADED).predictLanguages(cut);
        String best = Model.twoLetters(ranked[0].getLang());
        double weight = ranked[0].getConfidence();
        double second = Arrays.stream(ranked).filter(l -> !near(best, Model.twoLetters(l.getLang())))
                .mapToDouble(Language::getConfidence).findFirst().orElse(0);
        return Optional.of(new Detected(best, Math.round(100 * weight / (weight + second)) / 100.0));
    }

    /** @return whether a detector may take one for the other */
    static boolean near(String a, String b) {
        return a.equals(b) || NEAR.stream().anyMatch(set -> set.contains(a) && set.contains(b));
    }

    /** @param kinds one bit for each small word that is there */
    private record Count(int letters, int words, int small, int kinds) {

        static Count of(String text) {
            int letters = 0;
            int words = 0;
            int small = 0;
            int kinds = 0;
            int start = 0;
            int word = 0;
            for (int i = 0; i <= text.length(); i++) {
                char c = i < text.length() ? text.charAt(i) : ' ';
                if (Character.isLetter(c)) {
                    letters++;
                    word = packed(word, c);
                } else {
                    int kind = start < i && i - start <= Integer.BYTES ? Arrays.binarySearch(ENGLISH, word) : -1;
                    words += start < i ? 1 : 0;
                    small += kind < 0 ? 0 : 1;
                    kinds |= kind < 0 ? 0 : 1 << kind;
                    start = i + 1;
                    word = 0;
                }
            }
            return new Count(letters, words, small, kinds);
        }
    }

    /** Up to four letters in one number; a letter beyond ASCII makes it that of no word. */
    private static int packed(int word, int letter) {
        return word << Byte.SIZE | (letter < 0x80 ? letter | 0x20 : 0xFF);
    }

    /** Read when the first text that is not English comes. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();
        private static final Map<String, String> CODES = new HashMap<>(
                Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "nob", "no", "arb", "ar", "uzn", "uz"));

        static {
            for (String code : Locale.getISOLanguages()) {
                CODES.put(Locale.forLanguageTag(code).getISO3Language(), code);
            }
        }

        private static LanguageDetectorModel load() {
            try (InputStream model = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(model);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String twoLetters(String code) {
            return CODES.getOrDefault(code, code);
        }
    }
}
