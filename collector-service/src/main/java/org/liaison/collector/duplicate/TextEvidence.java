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
    /** Each once, in a table that is at most half full: 0 is no triple. */
    private final long[] table;
    private final long[] shingles;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> all = new HashMap<>();
    private boolean announces;
    private boolean read;

    private TextEvidence(ItemWords text) {
        this.text = text;
        Words words = Words.hashed(text.headline(), text.body());
        int triples = Math.max(1, words.count() - SHINGLE + 1);
        long[] distinct = new long[triples];
        table = new long[Integer.highestOneBit(triples) * 4];
        int found = 0;
        for (int i = 0; i < triples; i++) {
            long triple = Math.max(1, words.hash(i, Math.min(words.count(), i + SHINGLE)) >>> 1);
            int at = place(triple);
            if (table[at] == 0) {
                table[at] = triple;
                distinct[found++] = triple;
            }
        }
        shingles = Arrays.copyOf(distinct, found);
    }

    private int place(long triple) {
        int at = (int) triple & table.length - 1;
        while (table[at] != 0 && table[at] != triple) {
            at = at + 1 & table.length - 1;
        }
        return at;
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
        TextEvidence fewer = shingles.length < other.shingles.length ? this : other;
        TextEvidence more = fewer == this ? other : this;
        int common = 0;
        for (long triple : fewer.shingles) {
            common += more.table[more.place(triple)] == 0 ? 0 : 1;
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
