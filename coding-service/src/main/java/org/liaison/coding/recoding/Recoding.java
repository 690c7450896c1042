package org.liaison.coding.recoding;

import java.time.Instant;
import java.util.UUID;

/**
 * Stored items coded anew under one version of a codebook.
 *
 * @param codedAs key under which the codes are kept: the codebook's name where the version is in force, {@code name@version}
 *        for a trial
 * @param share part of the items that is coded, 1 for all
 * @param partitions how many partitions are coded side by side
 * @param phase coding items, comparing those of a partner, grouping their events; ended
 * @param done items coded
 * @param total items to be coded
 * @param job the job to watch or cancel
 * @param endedAt null while it goes on
 */
public record Recoding(UUID id, String codebook, String version, String codedAs, double share, int partitions, String phase,
        long done, long total, UUID job, Instant begunAt, Instant endedAt) {
}
