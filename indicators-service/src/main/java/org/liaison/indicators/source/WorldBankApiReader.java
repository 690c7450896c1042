package org.liaison.indicators.source;

import java.util.List;
import java.util.Map;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;
import org.liaison.kit.problem.ProblemException;

/**
 * The World Bank's API, version 2, in JSON: pages of {@code [{page, pages, ..., lastupdated}, [records]]}, one or several in a
 * file. Aggregates are among the countries, often with an empty {@code countryiso3code}; then {@code country.id} (two letters)
 * tells which. Pages of different releases are no vintage.
 */
final class WorldBankApiReader implements SourceReader {

    private static final String[] COLUMNS = { "indicator.id", "country.id", "date", "value" };
    private static final Map<String, String> DATABASES = Map.of("2", "WDI", "3", "WGI");

    private final CountryCodes codes;

    WorldBankApiReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("worldbank_api");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, COLUMNS) != null || Headers.find(head, "message.id", "message.value") != null;
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        WorldBankPages pages = new WorldBankPages();
        GridRow header = Headers.find(grid.head(sheet), COLUMNS);
        try (GridRows rows = grid.rows(sheet)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > 0 && header == null) {
                    throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                            "The World Bank answered with a message and no data: " + String.join(" ", row.cells()));
                } else if (row.number() > 0) {
                    record(row, header, into);
                } else if (row.find("page") >= 0) {
                    pages.next(row, into);
                }
            }
        }
        pages.report(into);
        String database = DATABASES.getOrDefault(pages.database(), "World Bank source " + pages.database());
        into.describe("worldbank_api", (pages.database() == null ? "World Bank" : database) + " "
                + (pages.updated() == null ? "of unknown date" : pages.updated()), pages.updated());
    }

    private void record(GridRow row, GridRow header, Reading into) {
        String code = row.cell(header.find("indicator.id"));
        String date = row.cell(header.find("date"));
        CodeMatch country = country(row, header);
        int year = Numbers.year(date);
        String iso3 = row.cell(header.find("countryiso3code"));
        String given = iso3.isEmpty() ? row.cell(header.find("country.id")) : iso3;
        String value = row.cell(header.find("value"));
        if (code.isEmpty()) {
            into.malformed(Rejection.of(RejectionCode.NO_INDICATOR, row.number(), "indicator.id", "there is no indicator code")
                    .country(given).year(year).value(value));
        } else if (year < 0) {
            into.notAYear(Rejection.notAYear(date, row.number(), "date").country(given).indicator(code));
        } else if (!country.found()) {
            into.rejected(
                    Rejection.of(country, given, row.number(), "countryiso3code").year(year).indicator(code).value(value));
        } else {
            String name = row.cell(header.find("indicator.value"));
            int series = into.declare(code, name, WorldBankBulkReader.unit(code, name), row.number(), "indicator.value");
            if (series >= 0) {
                into.cell(series, country.iso3(), year, value, row.number(), "value");
            }
        }
    }

    private CodeMatch country(GridRow row, GridRow header) {
        String iso3 = row.cell(header.find("countryiso3code"));
        String id = row.cell(header.find("country.id"));
        CodeMatch match = !iso3.isEmpty() ? codes.letters(iso3) : id.length() == 2 ? codes.iso2(id) : codes.letters(id);
        return match.named(row.cell(header.find("country.value")));
    }
}
