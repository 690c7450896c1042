package org.liaison.collector.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.collector.duplicate.DuplicateIndex;
import org.liaison.collector.mention.MentionScreener;
import org.liaison.collector.mention.Page;

/**
 * The one way into the store, for collected and imported items alike: screened, compared with what is there, kept, published.
 */
@ApplicationScoped
public class ItemIntake {

    private final Screeners screeners;
    private final ItemStore store;
    private final DuplicateGroups groups;
    private final ItemPublisher publisher;

    ItemIntake(Screeners screeners, ItemStore store, DuplicateGroups groups, ItemPublisher publisher) {
        this.screeners = screeners;
        this.store = store;
        this.groups = groups;
        this.publisher = publisher;
    }

    /** Items that have been judged and wait to be kept. */
    public static final class Batch {
        private final List<JudgedItem> items;

        Batch(List<JudgedItem> items) {
            this.items = items;
        }
    }

    /** Screens items. Takes the time, needs no transaction. */
    public Batch judge(List<NewItem> items) {
        MentionScreener screener = screeners.current();
        return new Batch(items.stream().map(item -> JudgedItem.of(item,
                screener.screen(new Page(item.owner(), item.date(), item.headline(), item.body())))).toList());
    }

    /** Keeps judged items in the caller's transaction. @return one outcome for each, in the same order */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> keep(Batch batch) {
        store.lockIntake();
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
        keepFresh(fresh);
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

    private void keepFresh(List<JudgedItem> fresh) {
        DuplicateIndex index = groups.indexOf(fresh);
        Map<String, DuplicateIndex.Match> matches = new LinkedHashMap<>();
        for (JudgedItem judged : fresh) {
            Optional<DuplicateIndex.Match> match = index.match(judged.candidate());
            match.ifPresent(m -> matches.put(judged.item().id(), m));
        }
        store.insert(fresh, matches);
        Set<String> changed = new LinkedHashSet<>();
        fresh.stream().filter(j -> j.status() == ItemStatus.ACCEPTED).forEach(j -> changed.add(j.item().id()));
        changed.addAll(groups.settle(matches.values()));
        publisher.publish(changed);
    }
}
