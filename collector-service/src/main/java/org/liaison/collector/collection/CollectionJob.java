package org.liaison.collector.collection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.liaison.collector.archive.CollectionPages;
import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.source.SiteProfile;
import org.liaison.collector.source.SourceService;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;

/**
 * Does the tasks of a collection, sources side by side. Begun again after a crash it goes on with the tasks that have not
 * ended.
 */
@Singleton
class CollectionJob implements JobHandler<CollectionJob.Request> {

    static final String TYPE = "collection";
    private static final Logger LOG = Logger.getLogger(CollectionJob.class);

    /** Which collection. */
    record Request(UUID collection) {
    }

    private final CollectionStore store;
    private final CollectionSteps steps;
    private final SourceService sources;
    private final CollectionPages pages;
    private final ItemIntake intake;
    private final int parallel;

    CollectionJob(CollectionStore store, CollectionSteps steps, SourceService sources, CollectionPages pages, ItemIntake intake,
            @ConfigProperty(name = "liaison.collector.collection.parallel-sources") int parallel) {
        this.store = store;
        this.steps = steps;
        this.sources = sources;
        this.pages = pages;
        this.intake = intake;
        this.parallel = parallel;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Request> requestType() {
        return Request.class;
    }

    @Override
    public String run(JobContext context, Request request) throws Exception {
        UUID id = request.collection();
        Map<String, List<Task>> bySource = store.openTasks(id).stream()
                .collect(Collectors.groupingBy(Task::source, LinkedHashMap::new, Collectors.toList()));
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, bySource.size())));
        try {
            List<Future<?>> running = new ArrayList<>();
            bySource.forEach((source, tasks) -> running.add(workers.submit(() -> {
                search(context, id, source, tasks);
                return null;
            })));
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            // nobody else may take up the tasks while a worker is still at one
            workers.shutdownNow();
            workers.awaitTermination(2, TimeUnit.MINUTES);
        }
        finish(id);
        return "/api/collector/v1/collections/" + id;
    }

    private void search(JobContext context, UUID id, String source, List<Task> tasks) throws InterruptedException {
        SiteProfile profile = sources.find(source).orElseThrow().profile();
        SiteSearch search = new SiteSearch(profile, pages.live(id), intake, steps, store, watch(context),
                store.requests(id, source));
        for (Task task : tasks) {
            search.run(task);
            progress(context, id);
        }
    }

    private static SiteSearch.Watch watch(JobContext context) {
        return () -> {
            context.throwIfCancelled();
            if (Thread.interrupted()) {
                throw new InterruptedException("the collection is stopping");
            }
        };
    }

    private void progress(JobContext context, UUID id) {
        CollectionView.Tasks tasks = store.tasks(id);
        CollectionView.Hits hits = store.hits(id);
        long ended = tasks.done() + tasks.incomplete() + tasks.failed();
        context.progress((double) ended / tasks.total(),
                ended + " of " + tasks.total() + " searches, " + hits.read() + " pages read");
    }

    private void finish(UUID id) {
        CollectionView.Tasks tasks = store.tasks(id);
        String outcome = tasks.failed() == tasks.total() ? "failed"
                : tasks.failed() + tasks.incomplete() > 0 ? "incomplete" : "succeeded";
        store.finish(id, outcome);
        LOG.infof("collection=%s outcome=%s tasks=%d failed=%d incomplete=%d read=%d", id, outcome, tasks.total(),
                tasks.failed(),
                tasks.incomplete(), store.hits(id).read());
    }
}
