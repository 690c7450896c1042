package org.liaison.coding.round;

import java.util.List;

import org.liaison.coding.handcoding.CodedRow;

/**
 * What one coder says about one item of a round.
 *
 * @param rows null where the coder has not coded it
 */
public record ItemCoding(String itemId, String coder, List<CodedRow> rows, String comment, Double seconds) {

    boolean done() {
        return rows != null;
    }
}
