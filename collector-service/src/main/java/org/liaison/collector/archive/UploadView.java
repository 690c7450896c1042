package org.liaison.collector.archive;

import java.time.Instant;
import java.util.UUID;

import org.liaison.kit.job.Job;

/**
 * An archive, or saved pages, that a user has brought.
 *
 * @param kind {@code warc}, {@code zip} or {@code html}
 * @param bytes of the file
 * @param sha256 of the file
 * @param captures answers and pages that were taken, so far
 * @param skipped records of other kinds, larger than any page, or unreadable by themselves
 * @param digestMismatches taken records whose content is not what their digest says
 * @param items new items, so far; null until all pages are in the archive
 * @param known pages of items that were there already
 * @param other captures that are no item pages of the source
 * @param failed item pages that could not be read
 * @param job that takes and reads the pages
 * @param takenAt when all pages were in the archive, null before
 * @param finishedAt when all pages were read, null before
 */
public record UploadView(UUID id, String source, String kind, long bytes, String sha256, long captures, long skipped,
        long digestMismatches, Long items, Long known, Long other, Long failed, Job job, Instant createdAt,
        Instant takenAt, Instant finishedAt) {
}
