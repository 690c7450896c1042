package org.liaison.indicators.source;

import java.util.List;
import java.util.Map;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * The "timeSeries" CSV of the Monetary Fund's former data portal: a row per series and attribute, years, quarters and months as
 * columns, countries in the Fund's numbers. Read are the rows of values in their yearly columns. With counterparts it is the
 * Direction of Trade Statistics: what the country reports to have exported to (f.o.b.) and imported from (c.i.f.) the other.
 */
final class ImfTimeSeriesReader implements SourceReader {

    private static final String[] COLUMNS = { "Country Name", "Country Code", "Indicator Name", "Indicator Code", "Attribute" };
    private static final String DOLLARS = "US Dollars";

    private final CountryCodes codes;

    ImfTimeSeriesReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("imf_dots", "imf");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        GridRow header = Headers.find(head, COLUMNS);
        return header != null && !WorldBankBulkReader.years(header).isEmpty();
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = Headers.find(grid.head(sheet), COLUMNS);
        Map<Integer, Integer> years = WorldBankBulkReader.years(header);
        boolean flows = header.has("Counterpart Country Code");
        try (GridRows rows = Headers.below(grid, sheet, header, into)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, header, !grid.sheets().get(sheet).isEmpty(), into)) {
                    read(row, header, years, flows, into);
                }
            }
        }
        String what = flows ? "DOTS" : "IMF time series";
        into.describe(flows ? "imf_dots" : "imf", into.lastYear() == null ? what : what + " to " + into.lastYear(), null);
    }

    private void read(GridRow row, GridRow header, Map<Integer, Integer> years, boolean flows, Reading into) {
        String attribute = row.cell(header.find("Attribute"));
        String code = row.cell(header.find("Indicator Code"));
        String given = row.cell(header.find("Country Code"));
        CodeMatch country = place(row, header, "Country");
        CodeMatch other = flows ? place(row, header, "Counterpart Country") : null;
        if (!attribute.equalsIgnoreCase("Value")) {
            into.rejected(Rejection
                    .of(RejectionCode.ATTRIBUTE, row.number(), "Attribute", "'" + attribute + "' describes values and is none")
                    .country(given).indicator(code).value(attribute));
        } else if (code.isEmpty()) {
            into.malformed(
                    Rejection.of(RejectionCode.NO_INDICATOR, row.number(), "Indicator Code", "there is no indicator code")
                            .country(given));
        } else if (!country.found()) {
            into.rejected(Rejection.of(country, given, row.number(), "Country Code").indicator(code));
        } else if (flows && !other.found()) {
            String partner = row.cell(header.find("Counterpart Country Code"));
            into.rejected(Rejection.of(other, partner, row.number(), "Counterpart Country Code").indicator(code));
        } else {
            String name = row.cell(header.find("Indicator Name"));
            int series = into.declare(code, name, name.endsWith(DOLLARS) ? "current US$" : null, row.number(),
                    "Indicator Name");
            if (series >= 0) {
                years.forEach((column, year) -> into.flow(series, country.iso3(), flows ? other.iso3() : null, year,
                        row.cell(column), row.number(), year.toString()));
            }
        }
    }

    /** By the Fund's number, else by the name: some files give codes of their own to places without one. */
    private CodeMatch place(GridRow row, GridRow header, String role) {
        String name = row.cell(header.find(role + " Name"));
        CodeMatch byNumber = codes.imf(row.cell(header.find(role + " Code")));
        CodeMatch match = byNumber.found() ? byNumber : codes.name(name);
        return match.found() ? match : byNumber.named(name);
    }
}
