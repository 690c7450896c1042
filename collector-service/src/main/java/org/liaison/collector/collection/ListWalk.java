package org.liaison.collector.collection;

import java.util.List;
import java.util.Optional;

import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.Fetched;
import org.liaison.collector.source.UnreadableListException;

/** Reads the lists of a task page by page, and goes on behind the last page that was kept. For one thread. */
final class ListWalk {

    private final RouteLists routes;
    private final SiteRequests requests;
    private final ListSteps steps;
    private final ListStore lists;
    private final Watch watch;
    private final Runnable progress;

    ListWalk(RouteLists routes, SiteRequests requests, ListSteps steps, ListStore lists, Watch watch, Runnable progress) {
        this.routes = routes;
        this.requests = requests;
        this.steps = steps;
        this.lists = lists;
        this.watch = watch;
        this.progress = progress;
    }

    void walk(Task task) throws FetchException, UnreadableListException, InterruptedException {
        steps.begin(task, routes.begin(task));
        goOn(task);
    }

    /** Walks the list of a search for the days after the period. */
    void walkLater(Task task) throws FetchException, UnreadableListException, InterruptedException {
        Optional<ListRequest> later = routes.later(task);
        if (later.isPresent()) {
            steps.open(task, later.get());
            goOn(task);
        }
    }

    private void goOn(Task task) throws FetchException, UnreadableListException, InterruptedException {
        for (Optional<ListRequest> page = lists.nextOpen(task.id()); page.isPresent(); page = lists.nextOpen(task.id())) {
            watch.step();
            read(task, page.get());
            progress.run();
        }
    }

    private void read(Task task, ListRequest page) throws FetchException, UnreadableListException, InterruptedException {
        Fetched fetched = requests.get(page.address(), page.pass());
        ListAnswer answer = routes.read(task, page, fetched);
        List<Hit> hits = answer.rows().stream()
                .map(r -> new Hit(routes.addresses().key(r.address()), r.address(), r.title(), r.date())).toList();
        steps.listed(task, page, answer, hits);
    }
}
