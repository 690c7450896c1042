package org.liaison.indicators.source;

import java.util.List;

import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/** Finding the row of column names, which publishers put below titles and dates. */
final class Headers {

    private Headers() {
    }

    /** The first row that has all the names; null where there is none. */
    static GridRow find(List<GridRow> head, String... names) {
        return head.stream().filter(row -> row.has(names)).findFirst().orElse(null);
    }

    /** The rows behind the header. */
    static GridRows below(Grid grid, int sheet, GridRow header) {
        GridRows rows = grid.rows(sheet);
        GridRow row = rows.next();
        while (row != null && row.number() < header.number()) {
            row = rows.next();
        }
        return rows;
    }

    /**
     * Whether a row is to be read on: blank ones are not, and ones of another width than the header are malformed (empty cells
     * at the end do not count).
     */
    static boolean fits(GridRow row, GridRow header, boolean workbook, Reading into) {
        if (row.isBlank()) {
            return false;
        }
        boolean tooShort = !workbook && row.cells().size() < header.width();
        if (tooShort || row.width() > header.cells().size()) {
            into.malformed(row.number(), null,
                    "the row has " + row.cells().size() + " cells, the header " + header.cells().size());
            return false;
        }
        return true;
    }
}
