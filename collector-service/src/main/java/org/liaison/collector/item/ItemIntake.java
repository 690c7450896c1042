package org.liaison.collector.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.collector.duplicate.Candidate;
import org.liaison.collector.duplicate.Grouping;
import org.liaison.collector.mention.MentionScreener;
import org.liaison.collector.mention.Page;

/**
 * The one way into the store, for collected and imported items alike: screened, compared with what is there, kept, published.
 */
@ApplicationScoped
public class ItemIntake {

    private final Screeners screeners;
    private final ItemStore store;
    private final ItemWriter writer;
    private final NearAhead ahead;
    private final DuplicateGroups groups;
    private final ItemPublisher publisher;

    ItemIntake(Screeners screeners, ItemStore store, ItemWriter writer, NearAhead ahead, DuplicateGroups groups,
            ItemPublisher publisher) {
        this.screeners = screeners;
        this.store = store;
        this.writer = writer;
        this.ahead = ahead;
        this.groups = groups;
        this.publisher = publisher;
    }

    /** Items that have been judged and wait to be kept. */
    public static final class Batch {
        private final List<JudgedItem> items;
        private final NearAhead.Found near;

        Batch(List<JudgedItem> items, NearAhead.Found near) {
            this.items = items;
            this.near = near;
        }
    }

    /** Screens items and looks for texts like theirs. Takes the time, needs no transaction. */
    public Batch judge(List<NewItem> items) {
        MentionScreener screener = screeners.current();
        List<JudgedItem> judged = items.stream().map(item -> JudgedItem.of(item,
                screener.screen(new Page(item.owner(), item.date(), item.headline(), item.body())))).toList();
        return new Batch(judged, ahead.look(candidates(judged)));
    }

    /** Keeps judged items in the caller's transaction. @return one outcome for each, in the same order */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> keep(Batch batch) {
        long number = store.lockIntake();
        Map<String, String> known = new LinkedHashMap<>(
                store.contentHashes(batch.items.stream().map(i -> i.item().id()).toList()));
        List<Outcome> outcomes = new ArrayList<>();
        List<JudgedItem> fresh = new ArrayList<>();
        for (JudgedItem judged : batch.items) {
            String before = known.putIfAbsent(judged.item().id(), judged.contentHash());
            if (before == null) {
                fresh.add(judged);
            }
            outcomes.add(outcome(judged, before));
        }
        keepFresh(fresh, batch.near, number);
        return outcomes;
    }

    private static Outcome outcome(JudgedItem judged, String before) {
        String id = judged.item().id();
        if (before == null) {
            return new Outcome(id, Outcome.Result.valueOf(judged.status().name()), judged.reason());
        }
        return before.equals(judged.contentHash()) ? new Outcome(id, Outcome.Result.UNCHANGED, "the same item is there already")
                : new Outcome(id, Outcome.Result.ERROR, "an item of this id with other content is there already");
    }

    private static List<Candidate> candidates(List<JudgedItem> items) {
        return items.stream().map(JudgedItem::candidate).toList();
    }

    private void keepFresh(List<JudgedItem> fresh, NearAhead.Found near, long number) {
        List<Candidate> candidates = candidates(fresh);
        ahead.keeps(number, candidates);
        if (fresh.isEmpty()) {
            return;
        }
        Grouping grouping = groups.group(fresh, ahead.resembling(near, number, candidates));
        writer.insert(fresh, grouping.joined());
        Set<String> changed = groups.settle(grouping, fresh);
        publisher.publishNew(fresh.stream()
                .filter(j -> j.status() == ItemStatus.ACCEPTED && !changed.contains(j.item().id()))
                .map(j -> ItemEvent.ofNew(j, groupOf(grouping, j))).toList());
        publisher.publish(changed);
    }

    private static String groupOf(Grouping grouping, JudgedItem judged) {
        Grouping.Joined joined = grouping.joined().get(judged.item().id());
        return joined == null ? null : joined.group();
    }
}
