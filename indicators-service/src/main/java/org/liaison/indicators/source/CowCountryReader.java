package org.liaison.indicators.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;

/**
 * Country-years of the Correlates of War project: total trade (imports and exports in millions of current dollars) and national
 * material capabilities. Countries in the project's numbers; -9 is no value.
 */
final class CowCountryReader implements SourceReader {

    private static final double MISSING = -9;
    private static final Set<String> IDENTIFYING = Set.of("ccode", "year", "statename", "statenme", "stateabb", "source1",
            "source2", "version");

    private final CountryCodes codes;

    CowCountryReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("cow_trade", "cow_nmc");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, "ccode", "year", "imports", "exports") != null
                || Headers.find(head, "ccode", "year", "milex", "cinc") != null;
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        List<GridRow> head = grid.head(sheet);
        boolean trade = Headers.find(head, "ccode", "year", "imports", "exports") != null;
        GridRow header = trade ? Headers.find(head, "ccode", "year", "imports", "exports")
                : Headers.find(head, "ccode", "year", "milex", "cinc");
        IndicatorColumns variables = new IndicatorColumns(header,
                column -> !IDENTIFYING.contains(header.cell(column).toLowerCase(Locale.ROOT)),
                name -> new SeriesInfo("cow_" + name, "Correlates of War " + name, trade ? "million current US$" : null),
                MISSING,
                into);
        new CountryYearRows(grid, sheet, header, header.find("ccode"), header.find("year"), codes::cow).visit(into,
                variables::has, variables::read);
        variables.finish();
        String what = trade ? "COW national trade" : "COW national material capabilities";
        into.describe(trade ? "cow_trade" : "cow_nmc", into.lastYear() == null ? what : what + " to " + into.lastYear(), null);
    }
}
