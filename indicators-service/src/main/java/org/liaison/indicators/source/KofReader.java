package org.liaison.indicators.source;

import java.util.ArrayList;
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
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < header.cells().size(); column++) {
            if (header.cell(column).startsWith("KOF")) {
                columns.add(column);
                into.addSeries(header.cell(column), header.cell(column), "index from 1 to 100");
            }
        }
        new CountryYearRows(grid, sheet, header, header.find("code"), header.find("year"), codes::letters).visit(into,
                columns::contains, (row, iso3, year) -> {
                    for (int index = 0; index < columns.size(); index++) {
                        int column = columns.get(index);
                        into.cell(index, iso3, year, row.cell(column), row.number(), header.cell(column));
                    }
                });
        // An edition ends two years before it appears.
        into.describe("kof", into.lastYear() == null ? "KOF" : "KOF " + (into.lastYear() + 2) + " edition", null);
    }
}
