package org.liaison.coding.recoding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.coding.codebook.Catalog;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.CodebookPublished;
import org.liaison.coding.codebook.CodebookService;
import org.liaison.coding.codebook.CodebookState;
import org.liaison.coding.codebook.CodebookVersion;
import org.liaison.coding.content.ContentCodings;
import org.liaison.coding.event.Regrouping;
import org.liaison.coding.item.ItemService;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

/**
 * Codes stored items anew: all of them when a version comes into force, all or a share as a trial before. Items are dealt out
 * to partitions by a hash of their id; when all are coded, their events are grouped by components that share nothing. As many
 * jobs as there are partitions, on whichever replica, take turns: each step locks a share of the work, does some of it and
 * moves
 * its mark in one transaction, so that everything is done once whoever dies.
 */
@ApplicationScoped
public class RecodingService {

    /** A quarter of a second of work: items that come wait no longer, and a kill loses no more. */
    private static final int BATCH = 250;
    /** The list of what is to be grouped is made at once, for a million items in less than a minute. */
    private static final int LONGEST_STEP_S = 900;

    private final RecodingStore store;
    private final Catalog catalog;
    private final CodebookService codebooks;
    private final ItemService items;
    private final ContentCodings contents;
    private final Regrouping regrouping;
    private final Jobs jobs;
    private final int partitions;

    RecodingService(RecodingStore store, Catalog catalog, CodebookService codebooks, ItemService items,
            ContentCodings contents, Regrouping regrouping, Jobs jobs,
            @ConfigProperty(name = "liaison.recoding.partitions", defaultValue = "4") int partitions) {
        this.store = store;
        this.catalog = catalog;
        this.codebooks = codebooks;
        this.items = items;
        this.contents = contents;
        this.regrouping = regrouping;
        this.jobs = jobs;
        this.partitions = partitions;
    }

    /** How a step of a recoding ended. */
    enum Step {
        WORKED,
        BUSY,
        ENDED
    }

    /** A published version is applied to what is stored; its trial is no longer needed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onPublished(@Observes CodebookPublished published) {
        CodebookVersion version = codebooks.version(published.name(), published.version());
        store.forget(version.trialKey());
        boolean stored = version.engine().equals(Codebook.INTERACTIONS) || contents.any(version.name());
        if (stored) {
            begin(version, version.name(), 1);
        }
    }

    /** Codes all stored items anew by the version in force. */
    @Transactional
    public Job recode(String name) {
        CodebookVersion version = codebooks.version(name, catalog.inForce(name).version());
        return begin(version, name, 1);
    }

    /** Codes stored items by any version beside what is in force; nobody is told. */
    @Transactional
    public Job tryOut(String name, String version, double share) {
        CodebookVersion tried = codebooks.version(name, version);
        if (tried.state() == CodebookState.RETIRED) {
            throw new ProblemException(KitProblem.CONFLICT, "Version " + version + " is retired.");
        }
        store.forget(tried.trialKey());
        return begin(tried, tried.trialKey(), share);
    }

    public List<Recoding> of(String name) {
        codebooks.versions(name);
        return store.of(name);
    }

    public Recoding get(String name, UUID id) {
        return store.find(id).filter(recoding -> recoding.codebook().equals(name))
                .orElseThrow(() -> ProblemException.notFound("recoding", id));
    }

    Optional<Recoding> lastEnded(String key) {
        return store.lastEnded(key);
    }

    private Job begin(CodebookVersion version, String key, double share) {
        if (version.engine().equals(Codebook.CASES)) {
            throw ProblemException.unprocessable("/version", "Cases are not stored; they are coded as they are sent.");
        }
        UUID id = UUID.randomUUID();
        store.insert(id, version.name(), version.version(), key, share, partitions);
        Job lead = jobs.submit(RecodingJob.TYPE, new RecodingJob.Request(id));
        store.lead(id, lead.id());
        for (int i = 1; i < partitions; i++) {
            jobs.submit(RecodingJob.TYPE, new RecodingJob.Request(id));
        }
        return lead;
    }

    Recoding progress(UUID id) {
        return store.find(id).orElseThrow();
    }

    double share(UUID id) {
        return store.progress(id);
    }

    /** Takes the next step that is free: items of a partition, a partner to be compared, events to be grouped. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_STEP_S)
    Step step(UUID id) {
        Recoding recoding = store.find(id).orElseThrow();
        if (recoding.endedAt() != null) {
            return Step.ENDED;
        }
        if (superseded(recoding)) {
            regrouping.drop(id);
            store.end(id);
            return Step.ENDED;
        }
        return switch (recoding.phase()) {
            case "coding" -> code(recoding);
            case "comparing" -> step(recoding, regrouping.compare(id, recoding.codedAs()), () -> {
                regrouping.join(id, recoding.codedAs(), recoding.partitions());
                store.enter(id, "grouping");
            });
            case "grouping" -> step(recoding, regrouping.group(id, recoding.codedAs(), recoding.partitions()), () -> {
                regrouping.end(id, recoding.codedAs());
                store.end(id);
            });
            default -> Step.ENDED;
        };
    }

    private Step step(Recoding recoding, Regrouping.Step step, Runnable last) {
        return switch (step) {
            case DONE -> Step.WORKED;
            case BUSY -> Step.BUSY;
            case FINISHED -> last(recoding, last);
        };
    }

    /** What is done once, by whoever comes first. */
    private Step last(Recoding recoding, Runnable last) {
        if (!store.lock(recoding.id(), recoding.phase())) {
            return Step.BUSY;
        }
        last.run();
        return Step.WORKED;
    }

    private Step code(Recoding recoding) {
        UUID id = recoding.id();
        Codebook codebook = catalog.version(recoding.codebook(), recoding.version());
        Optional<RecodingStore.Part> free = store.lock(id);
        if (free.isEmpty()) {
            return store.unfinished(id) ? Step.BUSY : last(recoding, () -> coded(recoding, codebook));
        }
        RecodingStore.Part part = free.get();
        List<String> ids = store.next(part, BATCH);
        if (!ids.isEmpty()) {
            code(recoding.codedAs(), codebook, ids);
            store.advance(id, part.part(), ids.get(ids.size() - 1), ids.size());
            return Step.WORKED;
        }
        List<String> missed = store.missed(part,
                codebook.codesPartners() ? "proposal" : "content_coding", recoding.codedAs(),
                recoding.version(), BATCH);
        if (missed.isEmpty()) {
            store.finish(id, part.part());
        } else {
            code(recoding.codedAs(), codebook, missed);
        }
        return Step.WORKED;
    }

    private void coded(Recoding recoding, Codebook codebook) {
        if (codebook.codesPartners()) {
            regrouping.begin(recoding.id(), recoding.codedAs());
            store.enter(recoding.id(), "comparing");
        } else {
            store.end(recoding.id());
        }
    }

    /** Whether another recoding must have the last word: a later one, or that of the version that came into force meanwhile. */
    private boolean superseded(Recoding recoding) {
        return store.followed(recoding.id()) || !CodebookVersion.isTrial(recoding.codedAs())
                && codebooks.version(recoding.codebook(), recoding.version()).state() == CodebookState.RETIRED;
    }

    private void code(String key, Codebook codebook, List<String> ids) {
        if (codebook.codesPartners()) {
            items.recode(key, codebook, ids);
        } else {
            contents.recode(key, codebook, ids);
        }
    }
}
