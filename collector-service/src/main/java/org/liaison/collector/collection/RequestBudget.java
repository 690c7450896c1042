package org.liaison.collector.collection;

import java.util.concurrent.atomic.AtomicLong;

import org.liaison.collector.fetch.FetchException;

/** Requests that may still be made, counted over all sources of a collection. Safe for use by several threads. */
final class RequestBudget {

    private final int allowed;
    private final AtomicLong left;

    /** @param allowed null where there is no limit */
    RequestBudget(Integer allowed, long spent) {
        this.allowed = allowed == null ? Integer.MAX_VALUE : allowed;
        this.left = new AtomicLong(this.allowed - spent);
    }

    void take() throws FetchException {
        if (left.getAndDecrement() <= 0) {
            left.incrementAndGet();
            throw FetchException.budget(allowed);
        }
    }
}
