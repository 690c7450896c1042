package org.liaison.collector.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the same page among the items it has been given. Filled with the stored items that share a key with a batch, then with
 * the
 * batch itself, one by one. Not for use by several threads.
 */
public final class DuplicateIndex {

    /**
     * A match.
     *
     * @param group the duplicate group both belong to
     * @param reason why the new item is the same page
     * @param other id of the item it equals
     * @param newGroup whether the other was in no group so far
     */
    public record Match(String group, String reason, String other, boolean newGroup) {
    }

    private final Map<String, Candidate> items = new HashMap<>();
    private final Map<Object, List<String>> ids = new HashMap<>();

    /** Adds an item that is known already. */
    public void add(Candidate item) {
        if (items.put(item.id(), item) == null) {
            keys(item).forEach(k -> ids.computeIfAbsent(k, x -> new ArrayList<>(2)).add(item.id()));
        }
    }

    /** Adds a new item. @return the item it is the same page as, if any */
    public Optional<Match> match(Candidate item) {
        Set<String> near = new LinkedHashSet<>();
        keys(item).forEach(k -> near.addAll(ids.getOrDefault(k, List.of())));
        for (String id : near) {
            Candidate other = items.get(id);
            Optional<String> reason = SamePage.reason(item, other);
            if (reason.isPresent() && !id.equals(item.id())) {
                String group = other.group() == null ? "g-" + other.id() : other.group();
                items.put(id, other.inGroup(group));
                add(item.inGroup(group));
                return Optional.of(new Match(group, reason.get(), id, other.group() == null));
            }
        }
        add(item);
        return Optional.empty();
    }

    private static Collection<Object> keys(Candidate item) {
        List<Object> keys = new ArrayList<>(item.print().bands());
        keys.add(item.print().textHash());
        if (item.key() != null) {
            keys.add(item.key());
        }
        return keys;
    }
}
