package org.liaison.kit.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.kit.problem.ProblemException;

/** Long work that survives a crash: submitted in the caller's transaction, done by a {@link JobHandler}. */
@ApplicationScoped
public class Jobs {

    private static final long SHORTEST_POLL_MS = 5;
    private static final long LONGEST_POLL_MS = 200;

    private final JobStore store;
    private final JobRunner runner;

    Jobs(JobStore store, JobRunner runner) {
        this.store = store;
        this.runner = runner;
    }

    /** Queues work of a {@linkplain JobHandler#type() type}; it begins when the transaction has committed. */
    @Transactional
    public Job submit(String type, Object request) {
        UUID id = UUID.randomUUID();
        runner.checkType(type);
        store.insert(id, type, request);
        runner.schedule(id);
        return store.find(id).orElseThrow();
    }

    public Optional<Job> find(UUID id) {
        return store.find(id);
    }

    public Job get(UUID id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("job", id));
    }

    /** Asks a job to end; one that has ended stays as it is. */
    @Transactional
    public Job cancel(UUID id) {
        Job job = get(id);
        if (!job.status().isFinal()) {
            store.requestCancel(id);
            if (job.status() == JobStatus.QUEUED) {
                store.cancelled(id);
            }
        }
        return get(id);
    }

    /** Waits until the job has ended or the time is over; gives its state then. */
    public Job await(UUID id, Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        long pause = SHORTEST_POLL_MS;
        Job job = get(id);
        while (!job.status().isFinal() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return job;
            }
            pause = Math.min(LONGEST_POLL_MS, pause * 2);
            job = get(id);
        }
        return job;
    }
}
