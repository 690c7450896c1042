package org.liaison.collector.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is compared once two texts look alike: word triples; then, where these do not decide, numbers, proper names, and words
 * of
 * announcements.
 */
final class TextEvidence {

    private static final int SHINGLE = 3;
    /** More differences than any correction makes. */
    private static final int MOST_DIFFERENCES = 12;
    /** Words by which a preview differs from the report of the same event. */
    private static final Set<String> ANNOUNCING = Set.of("will", "shall", "upcoming", "forthcoming", "scheduled", "planned",
            "tomorrow", "expected", "sera", "seront", "aura", "auront", "prochaine", "prochain", "prévu", "prévue", "werden",
            "wird", "будет", "будут", "состоится", "состоятся", "планируется", "планируют", "предстоящий", "hoće", "će", "ће");

    private final ItemWords text;
    /** In ascending order, each once. */
    private final long[] shingles;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> all = new HashMap<>();
    private boolean announces;
    private boolean read;

    private TextEvidence(ItemWords text) {
        this.text = text;
        Words words = Words.hashed(text.headline(), text.body());
        long[] triples = new long[Math.max(1, words.count() - SHINGLE + 1)];
        for (int i = 0; i < triples.length; i++) {
            triples[i] = words.hash(i, Math.min(words.count(), i + SHINGLE));
        }
        Arrays.sort(triples);
        int distinct = 1;
        for (int i = 1; i < triples.length; i++) {
            if (triples[i] != triples[i - 1]) {
                triples[distinct++] = triples[i];
            }
        }
        shingles = Arrays.copyOf(triples, distinct);
    }

    static TextEvidence of(ItemWords text) {
        return new TextEvidence(text);
    }

    /** Most texts that were thought alike differ in their triples already. */
    private TextEvidence whole() {
        if (!read) {
            read(text.headline(), true);
            read(text.body() == null ? "" : text.body(), false);
            read = true;
        }
        return this;
    }

    /** @return how many different word triples the text has */
    int shingles() {
        return shingles.length;
    }

    /** @return numbers and how often each is there */
    Map<String, Integer> numbers() {
        return whole().numbers;
    }

    /** @return proper names and how often each is there */
    Map<String, Integer> names() {
        return whole().names;
    }

    /** Numbers of the whole text; names of the body only, because headlines may set all words in capitals. */
    private void read(String text, boolean headline) {
        boolean sentence = true;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inWord = Character.isLetterOrDigit(c);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                word(text.substring(start, i), headline || sentence);
                start = -1;
                sentence = false;
            }
            sentence |= c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '\u201C';
        }
    }

    private void word(String word, boolean first) {
        String small = word.toLowerCase(Locale.ROOT);
        announces |= ANNOUNCING.contains(small);
        if (Character.isDigit(word.charAt(0))) {
            numbers.merge(small, 1, Integer::sum);
            return;
        }
        all.merge(small, 1, Integer::sum);
        if (!first && Character.isUpperCase(word.charAt(0))) {
            names.merge(small, 1, Integer::sum);
        }
    }

    double jaccard(TextEvidence other) {
        int common = common(other);
        return (double) common / (shingles.length + other.shingles.length - common);
    }

    /** Share of the shorter text that the longer one contains. */
    double contained(TextEvidence other) {
        return (double) common(other) / Math.min(shingles.length, other.shingles.length);
    }

    private int common(TextEvidence other) {
        int common = 0;
        for (int i = 0, j = 0; i < shingles.length && j < other.shingles.length;) {
            long a = shingles[i];
            long b = other.shingles[j];
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return common;
    }

    /** @return why two texts made from one pattern report different things, or nothing */
    Optional<String> contradiction(TextEvidence other) {
        if (whole().announces != other.whole().announces) {
            return Optional.of("one announces, the other reports");
        }
        if (differs(rest(numbers, other.numbers), rest(other.numbers, numbers), false)) {
            return Optional.of("other numbers");
        }
        // a word is a name in one text and begins a sentence in the other
        return differs(rest(names, other.all), rest(other.names, all), true) ? Optional.of("other names") : Optional.empty();
    }

    /** @return whether words were replaced by others; corrected spellings and words that only one text has do not count */
    boolean reworded(TextEvidence other) {
        return differs(rest(whole().all, other.whole().all), rest(other.all, all), true);
    }

    /** Both have something the other lacks; a text that only has more of them is a longer version. */
    private static boolean differs(List<String> onlyA, List<String> onlyB, boolean forgiving) {
        List<String> fewer = onlyA.size() < onlyB.size() ? onlyA : onlyB;
        List<String> more = fewer == onlyA ? onlyB : onlyA;
        if (fewer.size() > MOST_DIFFERENCES) {
            return true;
        }
        if (forgiving) {
            fewer.removeIf(
                    word -> more.stream().filter(w -> Spelling.near(word, w)).findFirst().map(more::remove).orElse(false));
        }
        return !onlyA.isEmpty() && !onlyB.isEmpty();
    }

    private static List<String> rest(Map<String, Integer> a, Map<String, Integer> b) {
        List<String> rest = new ArrayList<>();
        a.forEach((word, times) -> {
            for (int i = b.getOrDefault(word, 0); i < times; i++) {
                rest.add(word);
            }
        });
        return rest;
    }
}
