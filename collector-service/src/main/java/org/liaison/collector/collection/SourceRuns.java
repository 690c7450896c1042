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

    private final SourceService sources;
    private final CollectionPages archive;
    private final ItemIntake intake;
    private final PageSteps pageSteps;
    private final PageStore pages;
    private final ListSteps listSteps;
    private final ListStore lists;
    private final TaskStore tasks;

    SourceRuns(SourceService sources, CollectionPages archive, ItemIntake intake, PageSteps pageSteps, PageStore pages,
            ListSteps listSteps, ListStore lists, TaskStore tasks) {
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
        SiteProfile profile = sources.find(source).orElseThrow().profile();
        RouteLists routes = new RouteLists(profile, LocalDate.now(profile.zone()));
        SiteRequests requests = new SiteRequests(archive.live(collection), profile, tasks.requests(collection, source), budget);
        return new SourceRun(collection, source,
                new ListWalk(routes, requests, listSteps, lists, watch, progress),
                new PageVisit(profile, routes.addresses(), requests, intake, pageSteps, period), pages, tasks, watch, progress);
    }
}
