package org.liaison.indicators.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * The World Bank's bulk CSV: titles, the date of the last update, then one row per country and indicator with a column per
 * year. Also the way in which the Worldwide Governance Indicators are given by the same site. The unit is what stands in
 * brackets at the end of the indicator's name: one code has had constant dollars of 2000, 2005, 2010 and 2015.
 */
final class WorldBankBulkReader implements SourceReader {

    private static final String[] COLUMNS = { "Country Name", "Country Code", "Indicator Name", "Indicator Code" };

    private final CountryCodes codes;

    WorldBankBulkReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("wdi", "wgi");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        GridRow header = Headers.find(head, COLUMNS);
        return header != null && !header.has("Attribute") && !years(header).isEmpty();
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        List<GridRow> head = grid.head(sheet);
        GridRow header = Headers.find(head, COLUMNS);
        Map<Integer, Integer> years = years(header);
        boolean workbook = !grid.sheets().get(sheet).isEmpty();
        try (GridRows rows = Headers.below(grid, sheet, header, into)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, header, workbook, into)) {
                    read(row, header, years, into);
                }
            }
        }
        LocalDate updated = updated(head);
        String source = !into.series().isEmpty()
                && into.series().stream().allMatch(series -> WgiStatistic.isGovernance(series.code())) ? "wgi" : "wdi";
        into.describe(source, (source.equals("wgi") ? "WGI " : "WDI ") + (updated == null ? "of unknown date" : updated),
                updated);
    }

    private void read(GridRow row, GridRow header, Map<Integer, Integer> years, Reading into) {
        String code = row.cell(header.find("Indicator Code"));
        String given = row.cell(header.find("Country Code"));
        CodeMatch country = codes.letters(given);
        if (code.isEmpty()) {
            into.malformed(
                    Rejection.of(RejectionCode.NO_INDICATOR, row.number(), "Indicator Code", "there is no indicator code")
                            .country(given));
        } else if (!country.found()) {
            into.rejected(Rejection.of(country, given, row.number(), "Country Code").indicator(code));
        } else {
            String name = row.cell(header.find("Indicator Name"));
            int series = into.declare(code, name, unit(code, name), row.number(), "Indicator Name");
            if (series >= 0) {
                years.forEach((column, year) -> into.cell(series, country.iso3(), year, row.cell(column), row.number(),
                        year.toString()));
            }
        }
    }

    /** The columns that are years, with these. */
    static Map<Integer, Integer> years(GridRow header) {
        Map<Integer, Integer> years = new LinkedHashMap<>();
        for (int column = 0; column < header.cells().size(); column++) {
            int year = Numbers.year(header.cell(column));
            if (year > 0) {
                years.put(column, year);
            }
        }
        return years;
    }

    static String unit(String code, String name) {
        int open = name.lastIndexOf('(');
        if (name.endsWith(")") && open >= 0) {
            return name.substring(open + 1, name.length() - 1);
        }
        return WgiStatistic.unit(code);
    }

    private static LocalDate updated(List<GridRow> head) {
        GridRow row = Headers.find(head, "Last Updated Date");
        try {
            return row == null ? null : LocalDate.parse(row.cell(row.find("Last Updated Date") + 1));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
