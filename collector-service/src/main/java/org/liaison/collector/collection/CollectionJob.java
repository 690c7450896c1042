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
    private final TaskStore tasks;
    private final CollectionProgress progress;
    private final SourceRuns runs;
    private final int parallel;

    CollectionJob(CollectionStore store, TaskStore tasks, CollectionProgress progress, SourceRuns runs,
            @ConfigProperty(name = "liaison.collector.collection.parallel-sources") int parallel) {
        this.store = store;
        this.tasks = tasks;
        this.progress = progress;
        this.runs = runs;
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
        Map<String, List<Task>> bySource = tasks.open(id).stream()
                .collect(Collectors.groupingBy(Task::source, LinkedHashMap::new, Collectors.toList()));
        RequestBudget budget = new RequestBudget(store.find(id).orElseThrow().budget(), tasks.requests(id, null));
        Runnable tell = progress.of(context, id);
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, bySource.size())));
        try {
            List<Future<?>> running = new ArrayList<>();
            bySource.forEach((source, open) -> running.add(workers.submit(() -> {
                runs.of(id, source, budget, watch(context), tell, new Period(open.get(0).from(), open.get(0).to())).run(open);
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

    private static Watch watch(JobContext context) {
        return () -> {
            context.throwIfCancelled();
            if (Thread.interrupted()) {
                throw new InterruptedException("the collection is stopping");
            }
        };
    }

    private void finish(UUID id) {
        CollectionView.Tasks counts = tasks.counts(id);
        String outcome = counts.failed() > 0 && counts.failed() == counts.total() ? "failed"
                : counts.failed() + counts.incomplete() > 0 ? "incomplete" : "succeeded";
        store.finish(id, outcome);
        LOG.infof("collection=%s outcome=%s tasks=%d failed=%d incomplete=%d requests=%d", id, outcome, counts.total(),
                counts.failed(), counts.incomplete(), tasks.requests(id, null));
    }
}
