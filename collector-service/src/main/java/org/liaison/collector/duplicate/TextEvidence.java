package org.liaison.collector.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is compared once two texts look alike: word triples, numbers, proper names, and words of announcements. */
final class TextEvidence {

    private static final int SHINGLE = 3;
    /** More differences than any correction makes. */
    private static final int MOST_DIFFERENCES = 12;
    /** Words by which a preview differs from the report of the same event. */
    private static final Set<String> ANNOUNCING = Set.of("will", "shall", "upcoming", "forthcoming", "scheduled", "planned",
            "tomorrow", "expected", "sera", "seront", "aura", "auront", "prochaine", "prochain", "prévu", "prévue", "werden",
            "wird", "будет", "будут", "состоится", "состоятся", "планируется", "планируют", "предстоящий", "hoće", "će", "ће");

    final Set<Long> shingles = new HashSet<>();
    final Map<String, Integer> numbers = new HashMap<>();
    final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> all = new HashMap<>();
    private boolean announces;

    static TextEvidence of(ItemWords text) {
        TextEvidence evidence = new TextEvidence();
        Words words = Words.of(text.headline(), text.body());
        for (int i = 0; i < Math.max(1, words.count() - SHINGLE + 1); i++) {
            evidence.shingles.add(words.hash(i, Math.min(words.count(), i + SHINGLE)));
        }
        evidence.read(text.headline(), true);
        evidence.read(text.body() == null ? "" : text.body(), false);
        return evidence;
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
        return (double) common / (shingles.size() + other.shingles.size() - common);
    }

    /** Share of the shorter text that the longer one contains. */
    double contained(TextEvidence other) {
        return (double) common(other) / Math.min(shingles.size(), other.shingles.size());
    }

    private int common(TextEvidence other) {
        Set<Long> small = shingles.size() < other.shingles.size() ? shingles : other.shingles;
        Set<Long> large = small == shingles ? other.shingles : shingles;
        int common = 0;
        for (Long shingle : small) {
            common += large.contains(shingle) ? 1 : 0;
        }
        return common;
    }

    /** @return why two texts made from one pattern report different things, or nothing */
    Optional<String> contradiction(TextEvidence other) {
        if (announces != other.announces) {
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
        return differs(rest(all, other.all), rest(other.all, all), true);
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
