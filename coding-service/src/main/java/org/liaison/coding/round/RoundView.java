package org.liaison.coding.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A round as a caller sees it.
 *
 * @param state open or closed
 * @param items how many
 * @param you the caller's name, as it stands among coders and adjudicators
 * @param youAre coder, adjudicator, both or neither
 */
record RoundView(UUID id, String title, String codebook, String codebookVersion, String state, int perItem, long items,
        List<String> coders, List<String> adjudicators, String guidance, long seed, String createdBy, Instant createdAt,
        String closedBy, Instant closedAt, String closingReason, String you, List<String> youAre, Progress progress) {

    static RoundView of(Round it, Progress progress, String caller, boolean reviewer) {
        List<String> parts = new ArrayList<>();
        if (it.coders().contains(caller)) {
            parts.add("coder");
        }
        if (reviewer && (it.adjudicators().isEmpty() || it.adjudicators().contains(caller))) {
            parts.add("adjudicator");
        }
        return new RoundView(it.id(), it.title(), it.codebook(), it.codebookVersion(), it.closed() ? "closed" : "open",
                it.perItem(), progress.items(), it.coders(), it.adjudicators(), it.guidance(), it.seed(), it.createdBy(),
                it.createdAt(), it.closedBy(), it.closedAt(), it.closingReason(), caller, parts, progress);
    }
}
