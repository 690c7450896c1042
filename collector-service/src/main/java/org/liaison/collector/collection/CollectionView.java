package org.liaison.collector.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaison.kit.job.Job;

/**
 * A collection and how far it is.
 *
 * @param status that of its job while it runs; then {@code succeeded}, {@code incomplete} (some pages or searches failed),
 *        {@code failed}
 *        (all searches failed) or {@code cancelled}
 * @param tasks how many searches there are and how they ended
 * @param hits what the searches listed
 */
public record CollectionView(UUID id, List<String> sources, List<String> partners, LocalDate from, LocalDate to, String status,
        Job job,
        Tasks tasks, Hits hits, Instant createdAt, Instant finishedAt) {

    /** Searches: one for each source, partner and official name in force. */
    public record Tasks(long total, long done, long incomplete, long failed) {
    }

    /**
     * Lines of result pages.
     *
     * @param listed in all; a page listed by several searches counts in each
     * @param read pages read for this collection
     * @param known pages that were there already
     * @param failed pages that could not be read
     */
    public record Hits(long listed, long read, long known, long failed) {
    }
}
