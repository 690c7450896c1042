package org.liaison.indicators.fetch;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.indicators.source.SourceReaders;
import org.liaison.indicators.source.TableMapping;
import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.egress.RefusedAddressException;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemException;

/** Takes requests to fetch, and gives what came of them. */
@Singleton
class FetchService {

    private final Jobs jobs;
    private final EgressGuard guard;
    private final SourceReaders readers;
    private final FetchRepository repository;

    FetchService(Jobs jobs, EgressGuard guard, SourceReaders readers, FetchRepository repository) {
        this.jobs = jobs;
        this.guard = guard;
        this.readers = readers;
        this.repository = repository;
    }

    /** Queues a fetch; what is wrong with it, or an address that is never fetched, is refused at once. */
    Job submit(NewFetch fetch) {
        if (fetch == null) {
            throw ProblemException.unprocessable("", "the body is missing");
        }
        Conversation conversation = FetchPlan.of(fetch);
        if (fetch.layout() != null && !readers.sources().contains(fetch.layout())) {
            throw ProblemException.unprocessable("/layout",
                    "unknown layout '" + fetch.layout() + "'; there are " + readers.sources());
        }
        if (fetch.mapping() != null) {
            TableMapping.parse(fetch.mapping().toString());
        }
        try {
            guard.check(conversation.first().address());
        } catch (RefusedAddressException e) {
            throw Downloader.refused(e.getMessage());
        }
        return jobs.submit(FetchJob.TYPE, fetch);
    }

    FetchView get(String id) {
        try {
            return repository.find(UUID.fromString(id)).orElseThrow(() -> ProblemException.notFound("finished fetch", id));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("finished fetch", id);
        }
    }

    List<FetchView> all() {
        return repository.all();
    }
}
