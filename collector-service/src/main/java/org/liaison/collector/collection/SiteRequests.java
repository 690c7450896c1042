package org.liaison.collector.collection;

import java.net.URI;
import java.time.Duration;

import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.Fetched;
import org.liaison.collector.fetch.PageSource;
import org.liaison.collector.source.SiteProfile;

/** Asks one site for pages, within the budgets of the site and of the collection. For one thread. */
final class SiteRequests {

    private final PageSource pages;
    private final Duration delay;
    private final RequestBudget ofSite;
    private final RequestBudget ofCollection;

    SiteRequests(PageSource pages, SiteProfile profile, long spent, RequestBudget ofCollection) {
        this(pages, profile, new RequestBudget(profile.politeness().maxRequests(), spent), ofCollection);
    }

    private SiteRequests(PageSource pages, SiteProfile profile, RequestBudget ofSite, RequestBudget ofCollection) {
        this.pages = pages;
        this.delay = Duration.ofMillis(profile.politeness().delayMs());
        this.ofSite = ofSite;
        this.ofCollection = ofCollection;
    }

    /** Without a budget, for pages that no site is asked for. */
    static SiteRequests free(PageSource pages, SiteProfile profile) {
        return new SiteRequests(pages, profile, new RequestBudget(null, 0), new RequestBudget(null, 0));
    }

    /** @param reading 0 where the page is read for the first time, above where it may have changed since */
    Fetched get(URI address, int reading) throws FetchException, InterruptedException {
        ofSite.take();
        ofCollection.take();
        try {
            return pages.get(address, delay, reading);
        } catch (FetchException e) {
            // a request that ended because we are stopping says nothing about the page
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("the collection is stopping");
            }
            throw e;
        }
    }
}
