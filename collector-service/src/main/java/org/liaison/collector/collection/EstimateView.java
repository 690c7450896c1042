package org.liaison.collector.collection;

import java.util.List;
import java.util.UUID;

/**
 * What a collection would cost.
 *
 * @param tasks how many there would be
 * @param requests to all sites together
 * @param seconds from beginning to end, at the delays of the profiles, sites side by side
 * @param sources each site by itself
 * @param basis how many tasks are estimated from what
 * @param note how the numbers were got, in words
 */
public record EstimateView(UUID id, int tasks, Range requests, Range seconds, List<Source> sources, Basis basis, String note) {

    /** The least that is needed, and what is likely. */
    public record Range(long least, long likely) {

        Range plus(Range other) {
            return new Range(least + other.least, likely + other.likely);
        }
    }

    /**
     * One site.
     *
     * @param lists requests for pages of lists
     * @param pages requests for item pages
     * @param known items of the period that are there already and are not asked for
     * @param delayMs least time between two requests
     * @param seconds at that delay
     */
    public record Source(String source, int tasks, Range lists, Range pages, long known, int delayMs, Range seconds) {
    }

    /**
     * From how many tasks the numbers come.
     *
     * @param earlierRuns of which an earlier collection says what they listed
     * @param firstPages of which the first page was asked for now
     * @param others taken from the mean of the others of the same site
     */
    public record Basis(int earlierRuns, int firstPages, int others) {
    }
}
