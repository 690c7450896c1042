package org.liaison.collector.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.collection.CollectionService;
import org.liaison.collector.collection.CollectionView;
import org.liaison.collector.collection.NewCollection;
import org.liaison.kit.problem.ProblemException;

/** Keeps schedules and begins their runs. */
@ApplicationScoped
class ScheduleService {

    private static final Logger LOG = Logger.getLogger(ScheduleService.class);

    private final ScheduleStore store;
    private final CollectionService collections;
    private final Clock clock = Clock.systemUTC();

    ScheduleService(ScheduleStore store, CollectionService collections) {
        this.store = store;
        this.collections = collections;
    }

    @Transactional
    ScheduleView create(NewSchedule request) {
        Timing timing = Timing.of(request.cron(), request.every(), request.timeZone());
        NewCollection collection = incremental(request.collection());
        collections.check(collection);
        UUID id = UUID.randomUUID();
        String name = request.name() == null || request.name().isBlank() ? String.join(", ", collection.sources())
                : request.name();
        store.insert(id, name, collection, timing, timing.after(clock.instant()));
        LOG.infof("schedule=%s sources=%s cron=%s every=%s", id, collection.sources(), timing.cron(), timing.every());
        return get(id);
    }

    private static NewCollection incremental(NewCollection c) {
        return new NewCollection(c.sources(), c.partners(), c.from(), c.to(), c.routes(), c.budget(), true, c.overlapDays());
    }

    @Transactional
    ScheduleView get(UUID id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("schedule", id));
    }

    @Transactional
    List<ScheduleView> all() {
        return store.all();
    }

    @Transactional
    ScheduleView change(UUID id, ScheduleChange change) {
        ScheduleView before = get(id);
        boolean newTime = change.cron() != null || change.every() != null;
        Timing timing = Timing.of(newTime ? change.cron() : before.cron(), newTime ? change.every() : before.every(),
                change.timeZone() == null ? before.timeZone() : change.timeZone());
        store.change(id, timing, change.paused() == null ? before.paused() : change.paused(), timing.after(clock.instant()));
        return get(id);
    }

    /** Collections that it began stay. */
    @Transactional
    void delete(UUID id) {
        if (!store.delete(id)) {
            throw ProblemException.notFound("schedule", id);
        }
    }

    /** Begins a run now, besides those of the schedule. */
    @Transactional
    CollectionView runNow(UUID id) {
        return collections.start(get(id).collection(), id);
    }

    /**
     * Begins the run of a schedule whose time has come, in one step with its next time: a crash begins it neither twice nor not
     * at all, and of two replicas one does.
     */
    @Transactional
    void runIfDue(UUID id) {
        Instant now = clock.instant();
        store.claim(id, now).ifPresent(schedule -> {
            Instant next = new Timing(schedule.cron(), schedule.every(), schedule.timeZone()).after(now);
            CollectionView last = schedule.lastCollection() == null ? null : collections.get(schedule.lastCollection());
            if (last != null && last.finishedAt() == null && last.job() != null && !last.job().status().isFinal()) {
                store.ran(id, now, next, "the run before has not ended");
            } else if (collections.isCovered(schedule.collection())) {
                store.ran(id, now, null, "the period is covered");
            } else {
                CollectionView begun = collections.start(schedule.collection(), id);
                store.ran(id, now, next, null);
                LOG.infof("schedule=%s collection=%s next=%s", id, begun.id(), next);
            }
        });
    }

    /** A run that cannot be begun, because a site is registered no more, is left out. */
    @Transactional
    void leaveOut(UUID id, String reason) {
        Instant now = clock.instant();
        store.claim(id, now)
                .ifPresent(s -> store.ran(id, now, new Timing(s.cron(), s.every(), s.timeZone()).after(now), reason));
    }

    @Transactional
    List<UUID> due() {
        return store.due(clock.instant());
    }
}
