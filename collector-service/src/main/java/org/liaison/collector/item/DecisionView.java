package org.liaison.collector.item;

import java.time.Instant;
import java.util.List;

/**
 * What a person decided about duplicates.
 *
 * @param kind {@code merge} or {@code split}
 * @param items those that the person named
 * @param changed every item whose group changed
 * @param group that the items are in since, null where a single item left its group
 * @param undoneAt null while the decision stands
 */
public record DecisionView(long id, String kind, List<String> items, List<String> changed, String group, String reason,
        String person, Instant createdAt, Instant undoneAt, String undoneBy) {
}
