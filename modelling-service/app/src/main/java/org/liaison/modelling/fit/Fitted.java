package org.liaison.modelling.fit;

import org.liaison.stats.FitResult;

/**
 * A fit in memory.
 *
 * @param rows data row, from 0, of each row that the core was given; null where they are the same
 */
public record Fitted(FitResult result, int[] rows) {

    /** The data row, from 0, of a row of the frame. */
    public int dataRow(int row) {
        return rows == null ? row : rows[row];
    }
}
