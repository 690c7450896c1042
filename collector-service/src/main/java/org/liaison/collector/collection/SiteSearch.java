package org.liaison.collector.collection;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.Fetched;
import org.liaison.collector.fetch.PageSource;
import org.liaison.collector.item.ItemIds;
import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.item.NewItem;
import org.liaison.collector.page.PageReader;
import org.liaison.collector.page.ReadPage;
import org.liaison.collector.source.Leg;
import org.liaison.collector.source.Listed;
import org.liaison.collector.source.Route;
import org.liaison.collector.source.SiteProfile;
import org.liaison.collector.source.SiteRoutes;
import org.liaison.collector.source.UnreadableListException;

/**
 * Does the tasks of one source, one after the other: reads result pages, then the item pages they list. Every step is kept
 * before the
 * next begins, so a new run of the same task goes on where the last one stopped. For one thread.
 */
final class SiteSearch {

    /** What the search must ask and tell between two steps. */
    interface Watch {
        void step() throws InterruptedException;
    }

    private final SiteProfile profile;
    private final PageReader pages;
    private final PageSource source;
    private final SiteRoutes routes;
    private final ItemIntake intake;
    private final CollectionSteps steps;
    private final CollectionStore store;
    private final Watch watch;
    private int budget;
    private String siteFault;

    SiteSearch(SiteProfile profile, PageSource source, ItemIntake intake, CollectionSteps steps, CollectionStore store,
            Watch watch,
            int spent) {
        this.profile = profile;
        this.pages = new PageReader(profile);
        this.source = source;
        this.routes = new SiteRoutes(profile);
        this.intake = intake;
        this.steps = steps;
        this.store = store;
        this.watch = watch;
        this.budget = profile.politeness().maxRequests() - spent;
    }

    void run(Task task) throws InterruptedException {
        if (siteFault != null) {
            steps.broken(task, siteFault);
            return;
        }
        steps.started(task);
        try {
            readListed(task);
            boolean searched = task.searched();
            for (int page = task.nextPage(); !searched; page++) {
                watch.step();
                searched = !search(task, page);
                if (searched) {
                    steps.searched(task);
                }
                readListed(task);
            }
            steps.ended(task);
        } catch (FetchException e) {
            stopIfInterrupted();
            siteFault = e.concernsSite() ? e.getMessage() : null;
            steps.broken(task, e.getMessage());
        } catch (UnreadableListException e) {
            steps.broken(task, e.getMessage());
        }
        watch.step();
    }

    /** Reads one result page. @return whether there may be another */
    private boolean search(Task task, int page) throws FetchException, UnreadableListException, InterruptedException {
        Leg leg = new Leg(Route.SEARCH, 0, task.name(), task.from(), task.to(), false);
        Optional<URI> address = routes.address(leg, page, List.of());
        if (address.isEmpty()) {
            return false;
        }
        Fetched fetched = fetch(address.get());
        Listed listed = routes.read(leg, fetched.body(), fetched.charset(), fetched.address());
        List<Hit> hits = listed.rows().stream()
                .map(r -> new Hit(routes.addresses().key(r.address()), r.address(), r.title(), r.date())).toList();
        long fresh = steps.listed(task, page, hits, listed.claimed());
        return routes.goesOn(leg, page, listed, fresh, List.of());
    }

    private void readListed(Task task) throws FetchException, InterruptedException {
        for (Hit hit : store.unread(task.id())) {
            watch.step();
            if (!steps.known(task, hit)) {
                read(task, hit);
            }
        }
    }

    private void read(Task task, Hit hit) throws FetchException, InterruptedException {
        try {
            Fetched fetched = fetch(hit.address());
            ReadPage text = pages.read(fetched.body(), fetched.charset(), fetched.address());
            String headline = text.title() == null ? hit.title() : text.title();
            if (headline == null || text.body() == null && text.title() == null) {
                steps.failed(task, hit, "the page has another layout: neither title nor body was found");
                return;
            }
            LocalDate date = text.date() == null ? hit.date() : text.date();
            String key = routes.addresses().belongs(fetched.address())
                    ? routes.addresses().patternKey(fetched.address()).orElse(hit.key())
                    : hit.key();
            NewItem item = new NewItem(ItemIds.collected(key), profile.id(), NewItem.Origin.COLLECTION, key,
                    fetched.address().toString(),
                    date, clean(headline), text.body() == null ? null : clean(text.body()), text.language(), profile.partner());
            steps.read(task, hit, key, intake.judge(List.of(item)));
        } catch (FetchException e) {
            stopIfInterrupted();
            if (e.concernsSite()) {
                throw e;
            }
            steps.failed(task, hit, e.getMessage());
        }
    }

    /** A request that ended because we are stopping says nothing about the page. */
    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("the collection is stopping");
        }
    }

    /** PostgreSQL keeps no NUL in text. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }

    private Fetched fetch(URI address) throws FetchException, InterruptedException {
        if (budget-- <= 0) {
            throw FetchException.budget(profile.politeness().maxRequests());
        }
        return source.get(address, Duration.ofMillis(profile.politeness().delayMs()));
    }
}
