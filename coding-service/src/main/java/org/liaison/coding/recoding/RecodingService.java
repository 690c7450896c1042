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
import org.liaison.coding.item.ItemService;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

/**
 * Codes stored items anew: all of them when a version comes into force, all or a share as a trial before. Items are dealt out
 * to
 * partitions by a hash of their id. As many jobs as there are partitions, on whichever replica, take turns: each step locks a
 * partition, codes its next items and moves its mark in one transaction, so that each item is coded once whoever dies.
 */
@ApplicationScoped
public class RecodingService {

    /** Half a second of work: live items wait no longer for the grouping of events, and a kill loses no more. */
    private static final int BATCH = 100;

    private final RecodingStore store;
    private final Catalog catalog;
    private final CodebookService codebooks;
    private final ItemService items;
    private final ContentCodings contents;
    private final Jobs jobs;
    private final int partitions;

    RecodingService(RecodingStore store, Catalog catalog, CodebookService codebooks, ItemService items,
            ContentCodings contents, Jobs jobs,
            @ConfigProperty(name = "liaison.recoding.partitions", defaultValue = "4") int partitions) {
        this.store = store;
        this.catalog = catalog;
        this.codebooks = codebooks;
        this.items = items;
        this.contents = contents;
        this.jobs = jobs;
        this.partitions = partitions;
    }

    /** How a step of a recoding ended. */
    enum Step {
        CODED,
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
        if (version.engine().equals("cases")) {
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

    /** Codes the next items of a free partition. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Step step(UUID id) {
        Optional<RecodingStore.Part> free = store.lock(id);
        if (free.isEmpty()) {
            return store.unfinished(id) ? Step.BUSY : Step.ENDED;
        }
        RecodingStore.Part part = free.get();
        Recoding recoding = store.find(id).orElseThrow();
        Codebook codebook = catalog.version(recoding.codebook(), recoding.version());
        if (superseded(recoding)) {
            store.finish(id, part.part());
            return Step.CODED;
        }
        List<String> ids = store.next(part, BATCH);
        if (!ids.isEmpty()) {
            code(recoding.codedAs(), codebook, ids);
            store.advance(id, part.part(), ids.get(ids.size() - 1), ids.size());
            return Step.CODED;
        }
        List<String> missed = store.missed(part,
                codebook.engine().equals(Codebook.INTERACTIONS) ? "proposal" : "content_coding", recoding.codedAs(),
                recoding.version(), BATCH);
        if (missed.isEmpty()) {
            store.finish(id, part.part());
        } else {
            code(recoding.codedAs(), codebook, missed);
        }
        return Step.CODED;
    }

    /** Whether the version was retired meanwhile: the recoding of the one that came into force must have the last word. */
    private boolean superseded(Recoding recoding) {
        return !CodebookVersion.isTrial(recoding.codedAs())
                && codebooks.version(recoding.codebook(), recoding.version()).state() == CodebookState.RETIRED;
    }

    private void code(String key, Codebook codebook, List<String> ids) {
        if (codebook.engine().equals(Codebook.INTERACTIONS)) {
            items.recode(key, codebook, ids);
        } else {
            contents.recode(key, codebook, ids);
        }
    }
}
