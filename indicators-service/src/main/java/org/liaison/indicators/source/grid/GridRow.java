package org.liaison.indicators.source.grid;

import java.util.List;

/**
 * One row of a sheet as text.
 *
 * @param number position in the file as a spreadsheet or an editor shows it, from 1
 * @param cells the cells as text; an empty string where there is nothing
 */
public record GridRow(long number, List<String> cells) {

    /** The stripped text of a cell; empty where the row is shorter. */
    public String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
    }

    /** Position of the cell with exactly this text, ignoring case; -1 where there is none. */
    public int find(String text) {
        for (int index = 0; index < cells.size(); index++) {
            if (cell(index).equalsIgnoreCase(text)) {
                return index;
            }
        }
        return -1;
    }

    /** Whether every one of the texts is a cell of this row, ignoring case. */
    public boolean has(String... texts) {
        for (String text : texts) {
            if (find(text) < 0) {
                return false;
            }
        }
        return true;
    }

    /** How many cells there are up to the last one that is not empty. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    public boolean isBlank() {
        return width() == 0;
    }
}
