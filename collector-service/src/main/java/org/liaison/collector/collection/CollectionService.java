package org.liaison.collector.collection;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemException;

/** Starts, stops and resumes collections and says how far they are. */
@ApplicationScoped
public class CollectionService {

    private static final Logger LOG = Logger.getLogger(CollectionService.class);

    private final CollectionStore store;
    private final TaskStore tasks;
    private final PageStore pages;
    private final CollectionPlanner planner;
    private final Jobs jobs;
    private final ProfileSnapshots profiles;

    CollectionService(CollectionStore store, TaskStore tasks, PageStore pages, CollectionPlanner planner, Jobs jobs,
            ProfileSnapshots profiles) {
        this.store = store;
        this.tasks = tasks;
        this.pages = pages;
        this.planner = planner;
        this.jobs = jobs;
        this.profiles = profiles;
    }

    /**
     * Writes the collection with all its tasks and queues the job that does them.
     *
     * @param schedule that asks, null where a person does
     * @throws ProblemException naming each field that is wrong
     */
    @Transactional
    public CollectionView start(NewCollection request, UUID schedule) {
        UUID id = prepare(request, schedule);
        queue(id);
        return get(id);
    }

    /** Writes the collection with all its tasks. */
    @Transactional
    UUID prepare(NewCollection request, UUID schedule) {
        CollectionPlan plan = planner.plan(request, schedule);
        UUID id = UUID.randomUUID();
        store.insert(id, plan);
        profiles.keep(id, plan.sources());
        if (plan.incremental()) {
            store.inheritFailed(id, plan.definition());
        }
        LOG.infof("collection=%s sources=%s from=%s to=%s tasks=%d", id, plan.sources(), plan.from(), plan.to(),
                plan.tasks().size());
        return id;
    }

    private void queue(UUID id) {
        store.setJob(id, jobs.submit(CollectionJob.TYPE, new CollectionJob.Request(id)).id());
    }

    /** @throws ProblemException naming each field that is wrong */
    @Transactional
    public void check(NewCollection request) {
        planner.plan(request, null);
    }

    /** @return whether a whole collection of the same definition has reached the last day; never where that is left open */
    @Transactional
    public boolean isCovered(NewCollection request) {
        return request.to() != null
                && store.coveredTo(planner.plan(request, null).definition()).filter(d -> !d.isBefore(request.to())).isPresent();
    }

    /** Asks the collection to end; what it has read stays. */
    @Transactional
    CollectionView stop(UUID id) {
        CollectionStore.Row row = store.lock(id).orElseThrow(() -> ProblemException.notFound("collection", id));
        if (row.job() != null) {
            jobs.cancel(row.job());
        }
        return get(id);
    }

    /**
     * Goes on with a collection that was stopped, has spent its budget, or lacks pages or lists.
     *
     * @param budget requests that it may make from its beginning on, null to leave the limit as it is
     */
    @Transactional
    CollectionView resume(UUID id, Integer budget) {
        CollectionView before = store.lock(id).map(this::view)
                .orElseThrow(() -> ProblemException.notFound("collection", id));
        if (before.job() != null && !before.job().status().isFinal()) {
            throw new ProblemException(CollectorProblem.COLLECTION_RUNS, "Collection " + id + " has not ended.");
        }
        if (!before.status().equals("succeeded")) {
            store.reopen(id, budget);
            // who goes on after a page with another layout has mended the profile; a replay keeps to that of its original
            if (before.replayOf() == null) {
                profiles.keep(id, before.sources());
            }
            queue(id);
            LOG.infof("collection=%s resumed", id);
        }
        return get(id);
    }

    /** @throws ProblemException 404 where there is no such collection */
    @Transactional
    public CollectionView get(UUID id) {
        return store.find(id).map(this::view).orElseThrow(() -> ProblemException.notFound("collection", id));
    }

    @Transactional
    List<Object[]> rows(UUID schedule) {
        return store.rows(schedule);
    }

    @Transactional
    List<Object[]> tasks(UUID id) {
        get(id);
        return tasks.rows(id);
    }

    private CollectionView view(CollectionStore.Row row) {
        Job job = row.job() == null ? null : jobs.find(row.job()).orElse(null);
        String status = row.outcome() != null ? row.outcome() : job == null ? "queued" : job.status().slug();
        return new CollectionView(row.id(), row.sources(), row.partners(), row.from(), row.to(), row.routes(), row.budget(),
                row.incremental(), row.schedule(), row.replayOf(), status, job, tasks.counts(row.id()), tasks.hits(row.id()),
                pages.counts(row.id()), row.replayOf() == null ? tasks.requests(row.id(), null) : 0, row.createdAt(),
                row.finishedAt());
    }
}
