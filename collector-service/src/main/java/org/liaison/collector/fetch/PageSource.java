package org.liaison.collector.fetch;

import java.net.URI;
import java.time.Duration;

/** Where the pages of a site come from: the site itself, or an archive of what it once answered. */
public interface PageSource {

    /**
     * Gives a page; redirects have been followed.
     *
     * @param address of the page
     * @param delay least time between two requests to the host, for sources that make requests
     * @return the answer, status 200
     * @throws FetchException where the page could not or must not be read, or is not in the archive
     */
    Fetched get(URI address, Duration delay) throws FetchException, InterruptedException;

    /**
     * Gives a page of a list that may have changed since it was read: a source that keeps answers asks anew for each reading,
     * and a replay gives the answer of the same reading.
     *
     * @param reading 0 for the first, 1 for the second
     */
    default Fetched get(URI address, Duration delay, int reading) throws FetchException, InterruptedException {
        return get(address, delay);
    }
}
