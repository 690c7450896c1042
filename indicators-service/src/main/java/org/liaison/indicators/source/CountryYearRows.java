package org.liaison.indicators.source;

import java.util.function.Function;
import java.util.function.IntPredicate;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * Walks over the rows of a country-year table; rows without a usable country or year are listed and left out.
 *
 * @param year column of the year; below 0 where all rows are of the year that this is the negative of
 */
record CountryYearRows(Grid grid, int sheet, GridRow header, int country, int year, Function<String, CodeMatch> codes) {

    @FunctionalInterface
    interface Visitor {
        void visit(GridRow row, String iso3, int year);
    }

    void visit(Reading into, IntPredicate columns, Visitor visitor) {
        boolean workbook = !grid.sheets().get(sheet).isEmpty();
        try (GridRows rows = Headers.below(grid, sheet, header, into)) {
            // The last column is kept to see whether a row is cut off, and those behind it to see whether it is too long.
            rows.keep(column -> column == country || column == year || column >= header.width() - 1 || columns.test(column));
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, header, workbook, into)) {
                    visit(row, into, visitor);
                }
            }
        }
    }

    private void visit(GridRow row, Reading into, Visitor visitor) {
        CodeMatch match = codes.apply(row.cell(country));
        int value = year < 0 ? -year : Numbers.year(row.cell(year));
        if (value < 0) {
            into.malformed(Rejection.notAYear(row.cell(year), row.number(), header.cell(year))
                    .country(match.found() ? match.iso3() : row.cell(country)));
        } else if (!match.found()) {
            into.rejected(Rejection.of(match, row.cell(country), row.number(), header.cell(country)).year(value));
        } else {
            visitor.visit(row, match.iso3(), value);
        }
    }
}
