package org.liaison.collector.collection;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;

/** Collections that are run again from the archive, with the profiles of the original and without any request to a site. */
@ApplicationScoped
class Replays {

    private static final Logger LOG = Logger.getLogger(Replays.class);

    private final CollectionService collections;
    private final CollectionStore store;
    private final PageStore pages;
    private final ProfileSnapshots profiles;
    private final Jobs jobs;
    private final Database database;

    Replays(CollectionService collections, CollectionStore store, PageStore pages, ProfileSnapshots profiles, Jobs jobs,
            Database database) {
        this.collections = collections;
        this.store = store;
        this.pages = pages;
        this.profiles = profiles;
        this.jobs = jobs;
        this.database = database;
    }

    /** @return the new collection, which a job fills; a replay of a replay reads the pages of the first original */
    @Transactional
    CollectionView start(UUID id) {
        CollectionStore.Row asked = store.find(id).orElseThrow(() -> ProblemException.notFound("collection", id));
        UUID original = Objects.requireNonNullElse(asked.replayOf(), id);
        if (store.find(original).orElseThrow().outcome() == null) {
            throw new ProblemException(KitProblem.CONFLICT, "Collection " + id + " has not ended; it can be replayed then.");
        }
        UUID replay = copy(original);
        profiles.copy(original, replay);
        pages.inherit(replay, original);
        store.setJob(replay, jobs.submit(CollectionJob.TYPE, new CollectionJob.Request(replay)).id());
        LOG.infof("collection=%s replay_of=%s", replay, original);
        return collections.get(replay);
    }

    /** The same tasks, whatever the profiles describe by now. A replay neither covers a period nor has a budget. */
    private UUID copy(UUID original) {
        UUID replay = UUID.randomUUID();
        database.update("insert into collection (id, sources, partners, from_date, to_date, routes, replay_of)"
                + " select ?, sources, partners, from_date, to_date, routes, id from collection where id = ?", replay,
                original);
        database.update("insert into collection_task (collection_id, source, route, partner, name)"
                + " select ?, source, route, partner, name from collection_task where collection_id = ? order by id", replay,
                original);
        return replay;
    }
}
