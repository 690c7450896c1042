package org.liaison.indicators.source;

import java.util.List;

import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;

/**
 * The KOF Globalisation Index: one sheet of country-years, the indices and their variables as columns, aggregates at the end.
 */
final class KofReader implements SourceReader {

    private static final String[] COLUMNS = { "code", "country", "year", "KOFGI" };

    private final CountryCodes codes;

    KofReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("kof");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, COLUMNS) != null;
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = Headers.find(grid.head(sheet), COLUMNS);
        IndicatorColumns indices = new IndicatorColumns(header, column -> header.cell(column).startsWith("KOF"),
                name -> new SeriesInfo(name, name, "index from 1 to 100"), Double.NaN, into);
        new CountryYearRows(grid, sheet, header, header.find("code"), header.find("year"), codes::letters).visit(into,
                indices::has, indices::read);
        indices.finish();
        // An edition ends two years before it appears.
        into.describe("kof", into.lastYear() == null ? "KOF" : "KOF " + (into.lastYear() + 2) + " edition", null);
    }
}
