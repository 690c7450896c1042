package org.liaison.collector.collection;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemException;

/** Takes requests for estimates. */
@ApplicationScoped
class EstimateService {

    private final EstimateStore store;
    private final CollectionPlanner planner;
    private final Jobs jobs;

    EstimateService(EstimateStore store, CollectionPlanner planner, Jobs jobs) {
        this.store = store;
        this.planner = planner;
        this.jobs = jobs;
    }

    /** An estimate and the job that works it out. */
    record Submitted(UUID id, Job job) {
    }

    @Transactional
    Submitted submit(NewEstimate request) {
        planner.plan(request.collection(), null);
        UUID id = UUID.randomUUID();
        store.insert(id, request);
        return new Submitted(id, jobs.submit(EstimateJob.TYPE, new EstimateJob.Request(id)));
    }

    @Transactional
    EstimateView get(UUID id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("estimate", id));
    }
}
