package org.liaison.indicators.membership;

import java.time.Instant;
import java.util.List;

/**
 * An uploaded list of members.
 *
 * @param id made of the content: the same file has the same id everywhere
 * @param rejected rows that are not used; only in the answer to the upload
 */
public record MembershipListView(String id, String label, String sha256, List<String> organisations, long memberships,
        Instant createdAt, List<Rejected> rejected) {

    /** A row of the file that is not used. */
    public record Rejected(long row, String column, String reason) {
    }
}
