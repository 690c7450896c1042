package org.liaison.collector.collection;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import org.liaison.kit.job.JobContext;

/** Says how far a collection is, at most once a second: counting costs more than reading a page. */
@Singleton
class CollectionProgress {

    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1);
    /** Share of the work that reading lists is taken for; pages are known only afterwards. */
    private static final double LISTS = 0.2;

    private final TaskStore tasks;
    private final PageStore pages;

    CollectionProgress(TaskStore tasks, PageStore pages) {
        this.tasks = tasks;
        this.pages = pages;
    }

    /** @return to be run after each step, by any thread */
    Runnable of(JobContext context, UUID collection) {
        AtomicLong next = new AtomicLong(System.nanoTime());
        return () -> {
            long now = System.nanoTime();
            long due = next.get();
            if (now - due >= 0 && next.compareAndSet(due, now + PERIOD)) {
                tell(context, collection);
            }
        };
    }

    private void tell(JobContext context, UUID collection) {
        tasks.endWhole(collection);
        CollectionView.Tasks task = tasks.counts(collection);
        CollectionView.Pages page = pages.counts(collection);
        long ended = task.done() + task.incomplete() + task.failed();
        double listed = tasks.listedShare(collection);
        double visited = page.total() == 0 ? 0 : 1 - (double) page.waiting() / page.total();
        context.progress(LISTS * listed + (1 - LISTS) * listed * visited, ended + " of " + task.total() + " searches, "
                + (page.total() - page.waiting()) + " of " + page.total() + " pages read");
    }
}
