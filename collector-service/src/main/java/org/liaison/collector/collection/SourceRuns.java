package org.liaison.collector.collection;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.collector.archive.CollectionPages;
import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.source.SiteProfile;
import org.liaison.collector.source.SourceService;

/** Makes what walks the lists and reads the pages of one source. */
@Singleton
class SourceRuns {

    private final CollectionStore store;
    private final ProfileSnapshots profiles;
    private final SourceService sources;
    private final CollectionPages archive;
    private final ItemIntake intake;
    private final PageSteps pageSteps;
    private final PageStore pages;
    private final ListSteps listSteps;
    private final ListStore lists;
    private final TaskStore tasks;

    SourceRuns(CollectionStore store, ProfileSnapshots profiles, SourceService sources, CollectionPages archive,
            ItemIntake intake, PageSteps pageSteps, PageStore pages,
            ListSteps listSteps, ListStore lists, TaskStore tasks) {
        this.store = store;
        this.profiles = profiles;
        this.sources = sources;
        this.archive = archive;
        this.intake = intake;
        this.pageSteps = pageSteps;
        this.pages = pages;
        this.listSteps = listSteps;
        this.lists = lists;
        this.tasks = tasks;
    }

    SourceRun of(UUID collection, String source, RequestBudget budget, Watch watch, Runnable progress, Period period) {
        SiteProfile profile = profiles.find(collection, source)
                .orElseGet(() -> sources.find(source).orElseThrow().profile());
        UUID original = store.find(collection).orElseThrow().replayOf();
        RouteLists routes = new RouteLists(profile, today(original, profile));
        SiteRequests requests = original == null
                ? new SiteRequests(archive.live(collection), profile, tasks.requests(collection, source), budget)
                : SiteRequests.free(archive.replay(original), profile);
        return new SourceRun(collection, source,
                new ListWalk(routes, requests, listSteps, lists, watch, progress),
                new PageVisit(profile, routes.addresses(), requests, intake, pageSteps, period), pages, tasks, watch, progress);
    }

    /** A replay reads the lists of the day on which its original was begun. */
    private LocalDate today(UUID original, SiteProfile profile) {
        return original == null ? LocalDate.now(profile.zone())
                : LocalDate.ofInstant(store.find(original).orElseThrow().createdAt(), profile.zone());
    }
}
