package org.liaison.indicators.source;

import java.util.List;
import java.util.Optional;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/** The Worldwide Governance Indicators up to 2023: a sheet per dimension, and above the header a row that holds the years. */
final class WgiWorkbookReader implements SourceReader {

    private static final String[] COLUMNS = { "Code", "Estimate", "StdErr", "NumSrc" };

    private final CountryCodes codes;

    WgiWorkbookReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("wgi");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, COLUMNS) != null;
    }

    @Override
    public void read(Grid grid, int firstSheet, Reading into) {
        for (int sheet = firstSheet; sheet < grid.sheets().size(); sheet++) {
            List<GridRow> head = grid.head(sheet);
            GridRow header = Headers.find(head, COLUMNS);
            String dimension = WgiStatistic.dimensionOfSheet(grid.sheets().get(sheet));
            if (header != null && dimension != null) {
                GridRow years = head.get(Math.max(head.indexOf(header) - 1, 0));
                readSheet(grid, sheet, header, years, dimension, into);
            } else if (header != null) {
                into.rejected(Rejection.of(RejectionCode.UNKNOWN_SHEET, header.number(), grid.sheets().get(sheet),
                        "the sheet's name is none of the six dimensions"));
            }
        }
        // The update of a year holds the data up to the year before.
        into.describe("wgi", into.lastYear() == null ? "WGI" : "WGI " + (into.lastYear() + 1) + " update", null);
    }

    private void readSheet(Grid grid, int sheet, GridRow header, GridRow years, String dimension, Reading into) {
        String name = grid.sheets().get(sheet);
        try (GridRows rows = Headers.below(grid, sheet, header)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                String code = row.cell(header.find("Code"));
                CodeMatch country = codes.letters(code);
                if (country.found()) {
                    readRow(row, header, years, country.iso3(), dimension, name, into);
                } else if (!row.isBlank()) {
                    into.rejected(Rejection.of(country, code, row.number(), name + "!Code"));
                }
            }
        }
    }

    private static void readRow(GridRow row, GridRow header, GridRow years, String iso3, String dimension, String sheet,
            Reading into) {
        for (int column = 0; column < header.cells().size(); column++) {
            Optional<WgiStatistic> statistic = WgiStatistic.ofWorkbook(header.cell(column));
            int year = Numbers.year(years.cell(column));
            if (statistic.isPresent() && year > 0) {
                into.cell(statistic.get().declare(dimension, into), iso3, year, row.cell(column), row.number(),
                        sheet + "!" + header.cell(column) + " " + year);
            }
        }
    }
}
