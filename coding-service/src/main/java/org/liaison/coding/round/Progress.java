package org.liaison.coding.round;

import java.util.List;

/**
 * How far a round is.
 *
 * @param items of the round
 * @param agreed items on which all coders say the same
 * @param conflicts items on which they differ and nobody has decided
 * @param adjudicated items that a third person decided
 * @param open items that somebody has yet to code
 */
public record Progress(long items, long agreed, long conflicts, long adjudicated, long open, List<OfCoder> coders) {

    /** @param medianSeconds time for an item as the coder's program tells it; null where it does not */
    public record OfCoder(String coder, long assigned, long done, Double medianSeconds) {
    }
}
