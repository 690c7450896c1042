package org.liaison.collector.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaison.kit.job.Job;

/**
 * A collection and how far it is.
 *
 * @param from first day; of an incremental collection the one that its run begins with
 * @param routes ways that were asked for, null where all that the profiles have are walked
 * @param budget requests that it may make, null where there is no limit
 * @param schedule that started it, null where a person did
 * @param replayOf collection whose pages are read again from the archive, null where sites are asked
 * @param status that of its job while it runs; then {@code succeeded}, {@code incomplete} (some pages or lists failed),
 *        {@code failed} (all lists failed) or {@code cancelled}
 * @param tasks how many there are and how they ended
 * @param hits lines of lists: a page listed by several tasks counts in each
 * @param pages item pages, each once
 * @param requests made so far, robots.txt and repeats after an error left out
 */
public record CollectionView(UUID id, List<String> sources, List<String> partners, LocalDate from, LocalDate to,
        List<String> routes, Integer budget, boolean incremental, UUID schedule, UUID replayOf, String status, Job job,
        Tasks tasks, Hits hits,
        Pages pages, long requests, Instant createdAt, Instant finishedAt) {

    /**
     * Tasks: one for each source, partner and official name in force, and one for each list of everything.
     *
     * @param listed tasks whose lists have been read to the end, or that failed
     */
    public record Tasks(long total, long done, long incomplete, long failed, long listed) {
    }

    /**
     * Lines of lists.
     *
     * @param listed in all; a page listed by several tasks counts in each
     * @param read pages read for this collection
     * @param known pages that were there already
     * @param outside pages that do not belong to the period
     * @param failed pages that could not be read
     * @param forbidden pages that robots.txt forbids
     */
    public record Hits(long listed, long read, long known, long outside, long failed, long forbidden) {
    }

    /**
     * Item pages.
     *
     * @param waiting still to be read
     * @param read for this collection
     * @param known there already
     * @param outside of the period
     * @param failed could not be read
     * @param forbidden by robots.txt: not asked for, and no failure
     */
    public record Pages(long waiting, long read, long known, long outside, long failed, long forbidden) {

        long total() {
            return waiting + read + known + outside + failed + forbidden;
        }
    }
}
