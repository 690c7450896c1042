package org.liaison.indicators.source;

import java.util.List;
import java.util.Locale;

import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;

/** The Worldwide Governance Indicators from 2024: one sheet, one row per country, year and dimension. */
final class WgiLongReader implements SourceReader {

    private static final String[] COLUMNS = { "code", "year", "indicator", "estimate", "nsource" };

    private final CountryCodes codes;

    WgiLongReader(CountryCodes codes) {
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
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = Headers.find(grid.head(sheet), COLUMNS);
        int indicator = header.find("indicator");
        new CountryYearRows(grid, sheet, header, header.find("code"), header.find("year"), codes::letters).visit(into,
                column -> true, (row, iso3, year) -> {
                    String dimension = row.cell(indicator).toUpperCase(Locale.ROOT);
                    if (WgiStatistic.isDimension(dimension)) {
                        readRow(row, header, iso3, year, dimension, into);
                    } else {
                        into.rejected(Rejection
                                .of(RejectionCode.UNKNOWN_INDICATOR, row.number(), "indicator",
                                        "'" + row.cell(indicator) + "' is none of the six dimensions")
                                .country(iso3).year(year).indicator(row.cell(indicator)));
                    }
                });
        into.describe("wgi", into.lastYear() == null ? "WGI" : "WGI " + (into.lastYear() + 1) + " update", null);
    }

    private static void readRow(GridRow row, GridRow header, String iso3, int year, String dimension, Reading into) {
        for (WgiStatistic statistic : WgiStatistic.values()) {
            int column = header.find(statistic.longName());
            if (column >= 0) {
                into.cell(statistic.declare(dimension, into), iso3, year, row.cell(column), row.number(), header.cell(column));
            }
        }
    }
}
