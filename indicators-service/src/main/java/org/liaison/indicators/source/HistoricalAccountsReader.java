package org.liaison.indicators.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * The Penn World Table and the Maddison Project's database, both of Groningen: workbooks with a sheet of country-years, or that
 * sheet as CSV. The Penn World Table states units in a sheet of its own; its price base is the year in which the price level of
 * the United States is 1.
 */
final class HistoricalAccountsReader implements SourceReader {

    private static final String[] COLUMNS = { "countrycode", "country", "year" };
    private static final List<String> PENN = List.of("rgdpe", "rgdpo", "rgdpna");
    private static final List<String> MADDISON = List.of("gdppc", "cgdppc", "rgdpnapc");
    private static final Set<String> IDENTIFYING = Set.of("countrycode", "country", "year", "currency_unit", "region");
    /** Last year of data of each version whose number is not that of a year. */
    private static final Map<Integer, String> PENN_VERSIONS = Map.of(2010, "7.1", 2011, "8.1", 2014, "9.0", 2017, "9.1", 2019,
            "10.01", 2023, "11.0");
    private static final Map<Integer, String> MADDISON_VERSIONS = Map.of(2010, "2013", 2016, "2018", 2018, "2020", 2022,
            "2023");

    private final CountryCodes codes;

    HistoricalAccountsReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("pwt", "maddison");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        GridRow header = Headers.find(head, COLUMNS);
        return header != null && (isPenn(header) || MADDISON.stream().anyMatch(header::has));
    }

    private static boolean isPenn(GridRow header) {
        return PENN.stream().anyMatch(header::has);
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = Headers.find(grid.head(sheet), COLUMNS);
        boolean penn = isPenn(header);
        Map<String, String> legend = penn ? legend(grid) : Map.of();
        IndicatorColumns variables = new IndicatorColumns(header,
                column -> !IDENTIFYING.contains(header.cell(column).toLowerCase(Locale.ROOT)),
                name -> penn ? penn(name, legend.get(name)) : maddison(name), Double.NaN, into);
        new CountryYearRows(grid, sheet, header, header.find("countrycode"), header.find("year"), codes::letters).visit(into,
                variables::has, variables::read);
        variables.finish();
        String name = penn ? "Penn World Table" : "Maddison Project";
        String version = (penn ? PENN_VERSIONS : MADDISON_VERSIONS).get(into.lastYear());
        into.describe(penn ? "pwt" : "maddison",
                version != null ? name + " " + version : into.lastYear() == null ? name : name + " to " + into.lastYear(),
                null);
    }

    private static SeriesInfo penn(String name, String meaning) {
        return new SeriesInfo(name, meaning == null ? "PWT " + name : meaning, meaning == null ? null : unit(meaning));
    }

    private static SeriesInfo maddison(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "pop" -> new SeriesInfo(name, "Population", "thousand persons");
            case "gdppc", "cgdppc" -> new SeriesInfo(name, "GDP per capita, comparable across countries and years",
                    "constant 2011 international $");
            case "rgdpnapc" ->
                new SeriesInfo(name, "GDP per capita, for growth rates over time", "constant 2011 international $");
            default -> new SeriesInfo(name, name, null);
        };
    }

    /** What stands in brackets at the end of a description, such as {@code in mil. 2017US$}. */
    private static String unit(String meaning) {
        String unit = WorldBankBulkReader.unit("", meaning);
        return unit == null ? null : unit.startsWith("in ") ? unit.substring(3) : unit;
    }

    /** Names of variables with their descriptions, from the sheet that lists them. */
    private static Map<String, String> legend(Grid grid) {
        Map<String, String> legend = new HashMap<>();
        for (int sheet = 0; sheet < grid.sheets().size(); sheet++) {
            if (grid.sheets().get(sheet).equalsIgnoreCase("Legend")) {
                try (GridRows rows = grid.rows(sheet)) {
                    for (GridRow row = rows.next(); row != null; row = rows.next()) {
                        if (!row.cell(0).isEmpty() && !row.cell(1).isEmpty()) {
                            legend.putIfAbsent(row.cell(0), row.cell(1));
                        }
                    }
                }
            }
        }
        return legend;
    }
}
