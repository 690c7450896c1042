package org.liaison.collector.collection;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.item.ItemService;
import org.liaison.collector.item.Outcome;

/**
 * The steps of a collection that change the store, each whole or not at all: after a crash the work goes on behind the last
 * one.
 */
@ApplicationScoped
class CollectionSteps {

    private final CollectionStore store;
    private final ItemIntake intake;
    private final ItemService items;

    CollectionSteps(CollectionStore store, ItemIntake intake, ItemService items) {
        this.store = store;
        this.intake = intake;
        this.items = items;
    }

    /** A result page has been read. @return how many of its lines are new to the task */
    @Transactional
    long listed(Task task, int page, List<Hit> hits, Long claimed) {
        return store.noteResults(task.id(), page, hits, claimed);
    }

    /** All result pages have been read. */
    @Transactional
    void searched(Task task) {
        store.setSearched(task.id());
    }

    /** @return whether the page is there already; then the hit is settled */
    @Transactional
    boolean known(Task task, Hit hit) {
        return items.seenAgain(hit.key(), hit.address().toString()).map(id -> {
            store.setHit(task.id(), hit.key(), "known", null, id);
            return true;
        }).orElse(false);
    }

    /** The page has been read. */
    @Transactional
    void read(Task task, Hit hit, String finalKey, ItemIntake.Batch item) {
        String seen = items.seenAgain(finalKey, hit.address().toString()).orElse(null);
        if (seen == null) {
            Outcome outcome = intake.keep(item).get(0);
            seen = outcome.id();
            items.seenAgain(finalKey, hit.address().toString());
        }
        store.setHit(task.id(), hit.key(), "read", null, seen);
    }

    /** The page could not be read. */
    @Transactional
    void failed(Task task, Hit hit, String reason) {
        store.setHit(task.id(), hit.key(), "failed", reason, null);
    }

    /** The task begins, or goes on. */
    @Transactional
    void started(Task task) {
        store.setTask(task.id(), "running", null);
    }

    /** The task has ended; it is incomplete where pages are missing. */
    @Transactional
    void ended(Task task) {
        long missing = store.hits(task.id(), "failed");
        store.setTask(task.id(), missing == 0 ? "done" : "incomplete",
                missing == 0 ? null : missing + " pages could not be read");
    }

    /** The search itself failed. */
    @Transactional
    void broken(Task task, String problem) {
        store.setTask(task.id(), "failed", problem);
    }
}
