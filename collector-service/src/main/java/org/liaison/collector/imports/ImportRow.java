package org.liaison.collector.imports;

import java.util.Map;

import org.liaison.kit.problem.ProblemError;

/**
 * A row of an upload as it stands there.
 *
 * @param number of the row; the first data row is 1
 * @param cells text of the columns that are there; blank cells are left out
 * @param fault what makes the whole row unreadable, null where it could be read
 */
record ImportRow(long number, Map<String, String> cells, ProblemError fault) {

    String cell(String column) {
        return cells.get(column);
    }
}
