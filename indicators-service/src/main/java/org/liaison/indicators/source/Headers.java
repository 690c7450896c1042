package org.liaison.indicators.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** The rows behind the header, whose names are to be different ones: which of two columns is meant is not guessed. */
    static GridRows below(Grid grid, int sheet, GridRow header, Reading into) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < header.cells().size(); column++) {
            String name = header.cell(column);
            Integer before = name.isEmpty() ? null : columns.putIfAbsent(name, column);
            if (before != null) {
                into.malformed(Rejection.of(RejectionCode.REPEATED_COLUMN, header.number(), name,
                        "the header has this column twice, as number " + (before + 1) + " and " + (column + 1)));
            }
        }
        return below(grid, sheet, header);
    }

    /** The rows behind the header, whatever its names are. */
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
            into.malformed(Rejection.of(RejectionCode.ROW_WIDTH, row.number(), null,
                    "the row has " + row.cells().size() + " cells, the header " + header.cells().size()));
            return false;
        }
        return true;
    }
}
