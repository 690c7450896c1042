package org.liaison.indicators.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * CEPII's BACI: exports from i to j in year t, value v in thousand dollars, with or without a product column k (products are
 * summed), countries as numbers or ISO3 letters.
 */
final class BaciReader implements SourceReader {

    /** Code of the one series: exports of a country to its counterpart. */
    static final String FLOW = "trade_flow";

    private static final String[] COLUMNS = { "t", "i", "j", "v" };

    private final CountryCodes codes;

    BaciReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("baci");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, COLUMNS) != null;
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = Headers.find(grid.head(sheet), COLUMNS);
        int series = into.addSeries(FLOW, "Exports to the counterpart, free on board, reconciled", "1000 current US$");
        boolean products = header.has("k");
        Map<String, Integer> sums = new HashMap<>();
        int importer = header.find("j");
        int value = header.find("v");
        try (GridRows rows = Headers.below(grid, sheet, header)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (!Headers.fits(row, header, !grid.sheets().get(sheet).isEmpty(), into)) {
                    continue;
                }
                Flow flow = flow(row, header, importer, value, into);
                if (flow == null) {
                    continue;
                }
                Integer sum = products ? sums.get(flow.key()) : null;
                if (sum != null) {
                    into.addTo(sum, flow.value());
                } else {
                    int index = into.add(series, flow.from(), flow.to(), flow.year(), flow.value(), row.number(), "v");
                    if (products) {
                        sums.put(flow.key(), index);
                    }
                }
            }
        }
        into.describe("baci", into.lastYear() == null ? "BACI" : "BACI to " + into.lastYear(), null);
    }

    private Flow flow(GridRow row, GridRow header, int importer, int value, Reading into) {
        int year = Numbers.year(row.cell(header.find("t")));
        if (year < 0) {
            into.malformed(row.number(), "t", "'" + row.cell(header.find("t")) + "' is not a year");
            return null;
        }
        CodeMatch from = codes.lettersOrNumeric(row.cell(header.find("i")));
        CodeMatch to = codes.lettersOrNumeric(row.cell(importer));
        if (!from.found() || !to.found()) {
            into.rejected(row.number(), from.found() ? "j" : "i", from.found() ? to.reason() : from.reason());
            return null;
        }
        if (Numbers.isMissing(row.cell(value))) {
            return null;
        }
        try {
            return new Flow(from.iso3(), to.iso3(), year, Numbers.parse(row.cell(value)));
        } catch (NumberFormatException e) {
            into.malformed(row.number(), "v", "'" + row.cell(value) + "' is not a number");
            return null;
        }
    }

    private record Flow(String from, String to, int year, double value) {

        String key() {
            return from + to + year;
        }
    }
}
