package org.liaison.collector.collection;

import java.util.List;
import java.util.UUID;

import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.source.UnreadableListException;

/**
 * Does the tasks of one source: first all lists, then each page they named, once. For one thread.
 */
final class SourceRun {

    /** Pages of which both the listed and the own day are known, before the listed day is believed for the rest. */
    private static final int ENOUGH_EVIDENCE = 20;

    private final UUID collection;
    private final String source;
    private final ListWalk walk;
    private final PageVisit visit;
    private final PageStore pages;
    private final TaskStore tasks;
    private final Watch watch;
    private final Runnable progress;

    SourceRun(UUID collection, String source, ListWalk walk, PageVisit visit, PageStore pages,
            TaskStore tasks, Watch watch, Runnable progress) {
        this.collection = collection;
        this.source = source;
        this.walk = walk;
        this.visit = visit;
        this.pages = pages;
        this.tasks = tasks;
        this.watch = watch;
        this.progress = progress;
    }

    void run(List<Task> open) throws InterruptedException {
        String fault = walkLists(open);
        if (fault == null) {
            fault = visitPages(open);
        }
        tasks.end(collection, source, fault);
        progress.run();
    }

    /** @return what is wrong with the whole site, null where nothing is */
    private String walkLists(List<Task> open) throws InterruptedException {
        String fault = null;
        for (Task task : open) {
            if (task.searched()) {
                continue;
            }
            if (fault != null) {
                tasks.set(task.id(), "failed", fault);
                continue;
            }
            try {
                walk.walk(task);
                tasks.setSearched(task.id());
            } catch (FetchException e) {
                fault = e.concernsSite() ? e.getMessage() : null;
                tasks.set(task.id(), "failed", e.getMessage());
            } catch (UnreadableListException e) {
                tasks.set(task.id(), "failed", e.getMessage());
            }
            progress.run();
        }
        return fault;
    }

    private String visitPages(List<Task> open) throws InterruptedException {
        try {
            pages.setOlderAside(collection, source);
            visitAll(false);
            searchLater(open);
            visitLater();
            return null;
        } catch (FetchException e) {
            return e.getMessage();
        }
    }

    /** A site that filters by the day of the last change keeps items of the period among those changed after it. */
    private void searchLater(List<Task> open) throws FetchException, InterruptedException {
        if (!pages.filteredByChange(collection, source)) {
            return;
        }
        for (Task task : open) {
            try {
                walk.walkLater(task);
            } catch (UnreadableListException e) {
                tasks.set(task.id(), "failed", e.getMessage());
            }
        }
        pages.setOlderAside(collection, source);
        visitAll(false);
    }

    private void visitAll(boolean afterPeriodToo) throws FetchException, InterruptedException {
        for (List<Hit> part = pages.unread(collection, source, afterPeriodToo); !part.isEmpty(); part = pages.unread(collection,
                source, afterPeriodToo)) {
            for (Hit hit : part) {
                visit(hit);
            }
        }
    }

    /**
     * Pages that lists show with a day after the period belong to it where the list shows the day of the last change. Whether
     * it
     * does is told by the pages read so far.
     */
    private void visitLater() throws FetchException, InterruptedException {
        PageStore.DayEvidence evidence = pages.dayEvidence(collection, source);
        while (evidence.pages() < ENOUGH_EVIDENCE && evidence.later() == 0) {
            List<Hit> some = pages.unread(collection, source, true);
            if (some.isEmpty()) {
                return;
            }
            for (Hit hit : some.subList(0, Math.min(ENOUGH_EVIDENCE, some.size()))) {
                visit(hit);
            }
            evidence = pages.dayEvidence(collection, source);
        }
        if (evidence.later() == 0) {
            pages.setLaterAside(collection, source);
        }
        visitAll(true);
    }

    private void visit(Hit hit) throws FetchException, InterruptedException {
        watch.step();
        if (!visit.isSettled(hit)) {
            visit.read(collection, hit);
            progress.run();
        }
    }
}
