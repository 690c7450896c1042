package org.liaison.modelling.table;

import java.util.List;

/**
 * A regression table as printed, in plain text; each format escapes it in its own way.
 *
 * @param heads one per model
 * @param outcomes one per model
 * @param terms two rows per term: estimate with stars, and its error in parentheses
 * @param figures rows of the whole fit
 */
record PrintedTable(String title, List<String> heads, List<String> outcomes, List<Row> terms, List<Row> figures,
        List<String> notes) {

    /** A row: what it is about, and one cell per model. */
    record Row(String label, List<Cell> cells) {
    }

    /** A number or a word, and the stars behind it. */
    record Cell(String text, String stars) {

        static Cell of(String text) {
            return new Cell(text, "");
        }
    }
}
