package org.liaison.coding.round;

import java.time.Instant;
import java.util.UUID;

/**
 * One coder's share of the work on one item.
 *
 * @param revision grows with every coding that is saved or undone
 * @param lockedUntil end of the coder's lease; null where the coder has not begun, or has coded
 * @param doneAt when the standing coding was saved; null where there is none
 */
record Assignment(UUID id, UUID round, String item, String coder, long revision, Instant lockedUntil, Instant doneAt) {

    /** open, locked or done. */
    String state(Instant now) {
        return doneAt != null ? "done" : lockedUntil != null && lockedUntil.isAfter(now) ? "locked" : "open";
    }
}
