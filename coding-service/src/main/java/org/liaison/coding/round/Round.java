package org.liaison.coding.round;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A round of human coding.
 *
 * @param codebookVersion the version that was in force when the round was made; all of it is coded by that
 * @param perItem how many coders code each item
 * @param coders who codes
 * @param adjudicators who may decide conflicts; empty for every reviewer who did not code the item
 * @param seed by which the items were dealt
 * @param closedAt null while the round is open
 */
public record Round(UUID id, String title, String codebook, String codebookVersion, String guidance, int perItem,
        List<String> coders, List<String> adjudicators, long seed, String createdBy, Instant createdAt, String closedBy,
        Instant closedAt, String closingReason) {

    public boolean closed() {
        return closedAt != null;
    }
}
