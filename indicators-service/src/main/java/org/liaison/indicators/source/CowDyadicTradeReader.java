package org.liaison.indicators.source;

import java.util.List;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * Dyadic trade of the Correlates of War project: per pair of states and year the imports of the first from the second (flow1)
 * and of the second from the first (flow2), in millions of current dollars; -9 is no value. Stored as flows from the exporter
 * to
 * the importer.
 */
final class CowDyadicTradeReader implements SourceReader {

    private static final String[] COLUMNS = { "ccode1", "ccode2", "year", "flow1", "flow2" };
    private static final double MISSING = -9;

    private final CountryCodes codes;

    CowDyadicTradeReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("cow_trade");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, COLUMNS) != null;
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = Headers.find(grid.head(sheet), COLUMNS);
        int series = into.addSeries(BaciReader.FLOW, "Imports of the counterpart from the country, as the importer reports",
                "million current US$");
        try (GridRows rows = Headers.below(grid, sheet, header, into)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, header, !grid.sheets().get(sheet).isEmpty(), into)) {
                    read(row, header, series, into);
                }
            }
        }
        into.describe("cow_trade", into.lastYear() == null ? "COW trade" : "COW dyadic trade to " + into.lastYear(), null);
    }

    private void read(GridRow row, GridRow header, int series, Reading into) {
        CodeMatch one = codes.cow(row.cell(header.find("ccode1")));
        CodeMatch two = codes.cow(row.cell(header.find("ccode2")));
        int year = Numbers.year(row.cell(header.find("year")));
        if (year < 0) {
            into.malformed(Rejection.notAYear(row.cell(header.find("year")), row.number(), "year")
                    .country(row.cell(header.find("ccode1"))));
        } else if (!one.found() || !two.found()) {
            String column = one.found() ? "ccode2" : "ccode1";
            into.rejected(Rejection.of(one.found() ? two : one, row.cell(header.find(column)), row.number(), column)
                    .year(year).indicator(into.code(series)));
        } else {
            flow(row, header, "flow1", series, two.iso3(), one.iso3(), year, into);
            flow(row, header, "flow2", series, one.iso3(), two.iso3(), year, into);
        }
    }

    private static void flow(GridRow row, GridRow header, String column, int series, String exporter, String importer,
            int year, Reading into) {
        String text = row.cell(header.find(column));
        if (!isMissing(text)) {
            into.flow(series, exporter, importer, year, text, row.number(), column);
        }
    }

    private static boolean isMissing(String text) {
        try {
            return !Numbers.isMissing(text) && Numbers.parse(text) == MISSING;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
