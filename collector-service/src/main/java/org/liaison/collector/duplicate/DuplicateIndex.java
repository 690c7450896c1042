package org.liaison.collector.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the same page among the items it has been given: filled with the stored items that share a key with a batch, then with
 * the batch itself, one by one. Not for use by several threads.
 */
public final class DuplicateIndex {

    /** A key that so many items share is a formula; more of them tell nothing new. Bounds the work for each item. */
    public static final int MOST_PER_KEY = 64;

    /** Two items that are the same page. */
    public record Match(String item, String other, Sameness sameness) {
    }

    /** Two items that share a key. */
    private record Pair(Candidate item, Candidate other, Sameness known) {
    }

    private final Map<String, Candidate> items = new HashMap<>();
    private final Map<Object, List<Candidate>> byKey = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    /** Adds an item that is known already. */
    public void add(Candidate item) {
        if (items.putIfAbsent(item.id(), item) == null) {
            ownKeys(item).forEach(k -> {
                List<Candidate> same = byKey.computeIfAbsent(k, x -> new ArrayList<>(2));
                if (same.size() < MOST_PER_KEY) {
                    same.add(item);
                }
            });
        }
    }

    /** Notes what a new item may be the same page as, then adds it. */
    public void compare(Candidate item) {
        Set<Candidate> near = new LinkedHashSet<>();
        nearKeys(item).forEach(k -> near.addAll(byKey.getOrDefault(k, List.of())));
        for (Candidate other : near) {
            Sameness known = SamePage.atOnce(item, other).orElse(null);
            if (!other.id().equals(item.id()) && (known != null || SamePage.worthReading(item, other))) {
                pairs.add(new Pair(item, other, known));
            }
        }
        add(item);
    }

    /** @return ids of items whose words are needed to decide */
    public Set<String> unread() {
        Set<String> ids = new LinkedHashSet<>();
        pairs.stream().filter(p -> p.known() == null).forEach(p -> {
            ids.add(p.item().id());
            ids.add(p.other().id());
        });
        return ids;
    }

    /**
     * @param words of the items that {@link #unread} names, by id; an item without words matches nothing
     * @return all matches of the items compared, in their order, the strongest of each first
     */
    public List<Match> matches(Map<String, ItemWords> words) {
        Map<String, TextEvidence> read = new HashMap<>();
        Function<Candidate, TextEvidence> texts = c -> read.computeIfAbsent(c.id(), id -> TextEvidence.of(words.get(id)));
        Map<String, List<Match>> found = new java.util.LinkedHashMap<>();
        for (Pair pair : pairs) {
            boolean readable = words.containsKey(pair.item().id()) && words.containsKey(pair.other().id());
            Optional<Sameness> sameness = pair.known() != null ? Optional.of(pair.known())
                    : readable ? SamePage.reading(pair.item(), pair.other(), texts) : Optional.empty();
            sameness.ifPresent(s -> found.computeIfAbsent(pair.item().id(), x -> new ArrayList<>())
                    .add(new Match(pair.item().id(), pair.other().id(), s)));
        }
        found.values().forEach(list -> list.sort(java.util.Comparator.<Match> comparingInt(m -> m.sameness().kind().ordinal())
                .thenComparing(m -> -m.sameness().strength()).thenComparing(Match::other)));
        return found.values().stream().flatMap(List::stream).toList();
    }

    /** @return an item that has been added */
    public Candidate item(String id) {
        return items.get(id);
    }

    /** Keys under which an item is found. */
    private static Collection<Object> ownKeys(Candidate item) {
        List<Object> keys = keys(item, item.bands());
        item.links().alternates().forEach(k -> keys.add(new PageKey(k)));
        if (item.date() != null && item.language() != null) {
            keys.add(new SiteDay(item.source(), item.date().toEpochDay(), item.language().equals("en")));
        }
        return keys;
    }

    /** Keys of items that may be the same page. */
    private static Collection<Object> nearKeys(Candidate item) {
        List<Object> keys = keys(item, item.nearBands());
        item.links().alternates().forEach(k -> keys.add(new PageKey(k)));
        if (item.date() != null && item.language() != null) {
            for (long day = item.date().toEpochDay() - 1; day <= item.date().toEpochDay() + 1; day++) {
                keys.add(new SiteDay(item.source(), day, false));
                if (!item.language().equals("en")) {
                    keys.add(new SiteDay(item.source(), day, true));
                }
            }
        }
        return keys;
    }

    private static List<Object> keys(Candidate item, List<Long> bands) {
        List<Object> keys = new ArrayList<>(bands);
        keys.add(new TextKey(item.print().textKey()));
        if (item.key() != null) {
            keys.add(new PageKey(item.key()));
        }
        return keys;
    }

    private record TextKey(long key) {
    }

    private record PageKey(String key) {
    }

    /** Most items are English: those in other languages are kept apart, to be found among them. */
    private record SiteDay(String source, long day, boolean english) {
    }
}
