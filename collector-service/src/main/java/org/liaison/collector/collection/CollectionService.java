package org.liaison.collector.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.collector.partner.Partner;
import org.liaison.collector.partner.PartnerRegister;
import org.liaison.collector.source.SourceService;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Starts collections and says how far they are. */
@ApplicationScoped
class CollectionService {

    private static final Logger LOG = Logger.getLogger(CollectionService.class);

    private final CollectionStore store;
    private final SourceService sources;
    private final PartnerRegister register;
    private final Jobs jobs;

    CollectionService(CollectionStore store, SourceService sources, PartnerRegister register, Jobs jobs) {
        this.store = store;
        this.sources = sources;
        this.register = register;
        this.jobs = jobs;
    }

    /** Writes the collection with all its tasks and queues the job that does them. */
    @Transactional
    CollectionView start(NewCollection request) {
        UUID id = prepare(request);
        Job job = jobs.submit(CollectionJob.TYPE, new CollectionJob.Request(id));
        store.setJob(id, job.id());
        LOG.infof("collection=%s sources=%s from=%s to=%s tasks=%d", id, request.sources(), request.from(), request.to(),
                store.tasks(id).total());
        return get(id);
    }

    /** Writes the collection with all its tasks. */
    @Transactional
    UUID prepare(NewCollection request) {
        List<Partner> partners = check(request);
        UUID id = UUID.randomUUID();
        store.insert(id, request, partners.stream().map(Partner::iso3).toList(), null);
        List<Object[]> tasks = new ArrayList<>();
        for (String source : request.sources().stream().distinct().toList()) {
            for (Partner partner : partners) {
                partner.officialNames(request.from(), request.to())
                        .forEach(n -> tasks.add(new Object[] { source, partner.iso3(), n }));
            }
        }
        store.insertTasks(id, tasks);
        return id;
    }

    private List<Partner> check(NewCollection request) {
        if (request.from().isAfter(request.to())) {
            throw ProblemException.unprocessable("/to", "The period ends before it begins.");
        }
        List<ProblemError> unknown = new ArrayList<>();
        for (int i = 0; i < request.sources().size(); i++) {
            String source = request.sources().get(i);
            if (source == null || sources.find(source).isEmpty()) {
                unknown.add(ProblemError.pointer("/sources/" + i, "'" + source + "' is not registered"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(CollectorProblem.UNKNOWN_SOURCE, unknown.get(0).detail(), unknown);
        }
        return partners(request.partners());
    }

    private List<Partner> partners(List<String> codes) {
        if (codes.contains("all")) {
            return List.copyOf(register.all());
        }
        List<ProblemError> unknown = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i) == null || register.find(codes.get(i)).isEmpty()) {
                unknown.add(ProblemError.pointer("/partners/" + i, "'" + codes.get(i) + "' is not a partner of the register"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(CollectorProblem.UNKNOWN_PARTNER, unknown.get(0).detail(), unknown);
        }
        return codes.stream().distinct().map(c -> register.find(c).orElseThrow()).toList();
    }

    @Transactional
    CollectionView get(UUID id) {
        return store.find(id).map(this::view).orElseThrow(() -> ProblemException.notFound("collection", id));
    }

    @Transactional
    List<CollectionView> all() {
        return store.all().stream().map(this::view).toList();
    }

    @Transactional
    List<Object[]> tasks(UUID id) {
        get(id);
        return store.taskRows(id);
    }

    private CollectionView view(CollectionStore.Row row) {
        Job job = row.job() == null ? null : jobs.find(row.job()).orElse(null);
        String status = row.outcome() != null ? row.outcome() : job == null ? "queued" : job.status().slug();
        return new CollectionView(row.id(), row.sources(), row.partners(), row.from(), row.to(), status, job,
                store.tasks(row.id()),
                store.hits(row.id()), row.createdAt(), row.finishedAt());
    }
}
