package org.liaison.coding.adjudication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.round.ItemText;
import org.liaison.coding.round.MachineCoder;

/**
 * An item as an adjudicator sees it.
 *
 * @param state open, conflict, agreed or adjudicated
 * @param revision what If-Match asks for
 * @param lockedBy the adjudicator who works on it; null for none
 * @param codings what the coders say
 * @param machine what the machine says
 * @param adjudication the standing decision; null where there is none
 */
record ConflictView(UUID round, String codebook, String codebookVersion, String guidance, ItemText item, String state,
        long revision, String lockedBy, Instant lockedUntil, List<Coding> codings, MachineCoder.Answer machine,
        Decision adjudication) {

    /**
     * @param coder a letter; the name once the item is decided
     * @param rows null where the coder has not coded it
     */
    record Coding(String coder, List<CodedRow> rows, String comment, Double seconds) {
    }

    /** What a third person decided. */
    record Decision(List<CodedRow> rows, String reason, String decidedBy, Instant decidedAt) {
    }
}
