package org.liaison.coding.handcoding;

import java.util.List;

/**
 * What people say about an item in the end.
 *
 * @param roundId the round in which they did
 * @param textSha256 digest of the text that they read
 * @param adjudicated whether a third person decided; false where the coders agree
 */
public record FinalCoding(String itemId, String roundId, String textSha256, boolean adjudicated, List<CodedRow> rows) {

    public FinalCoding {
        rows = List.copyOf(rows);
    }
}
