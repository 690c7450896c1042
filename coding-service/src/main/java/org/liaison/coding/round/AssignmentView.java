package org.liaison.coding.round;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaison.coding.handcoding.CodedRow;

/**
 * An item as its coder sees it: nothing of what the machine or another coder says.
 *
 * @param state open, locked or done
 * @param revision what If-Match asks for
 * @param lockedUntil end of the lease; null where there is none
 * @param coding the standing coding; null where there is none
 */
record AssignmentView(UUID id, UUID round, String codebook, String codebookVersion, String guidance, ItemText item,
        String state, long revision, Instant lockedUntil, Coding coding) {

    /** What the coder says now. */
    record Coding(List<CodedRow> rows, String comment, Double seconds, Instant savedAt) {
    }
}
