package org.liaison.indicators.source;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/** Tables with a column per year (and a row per country and indicator) or a column per country (and a row per year). */
record WideTable(TableLayout layout, TableMapping mapping) {

    /** What a table of one indicator is called that nobody named. */
    private static final String UNNAMED = "value";

    void readByYears(Grid grid, int sheet, Function<String, CodeMatch> countries, Reading into) {
        GridRow header = layout.header();
        Map<String, Integer> series = new HashMap<>();
        visit(grid, sheet, into, row -> {
            CodeMatch country = countries.apply(row.cell(layout.place()));
            String given = layout.indicator() < 0 ? only() : row.cell(layout.indicator());
            if (!country.found()) {
                into.rejected(Rejection.of(country, row.cell(layout.place()), row.number(), header.cell(layout.place()))
                        .indicator(given));
            } else if (given.isEmpty()) {
                into.malformed(Rejection.of(RejectionCode.NO_INDICATOR, row.number(), header.cell(layout.indicator()),
                        "there is no indicator").country(country.iso3()));
            } else if (mapping.indicators().isEmpty() || mapping.indicators().containsKey(given)) {
                String code = mapping.indicators().getOrDefault(given, given);
                int index = series.computeIfAbsent(code, name -> into.addSeries(name, given, null));
                layout.years().forEach((column, year) -> into.cell(index, country.iso3(), year, row.cell(column), row.number(),
                        header.cell(column)));
            }
        });
    }

    void readByCountries(Grid grid, int sheet, Reading into) {
        GridRow header = layout.header();
        int series = into.addSeries(only(), only(), null);
        for (int column = 0; column < header.cells().size(); column++) {
            if (column != layout.year() && !layout.places().containsKey(column) && !header.cell(column).isEmpty()) {
                into.rejected(Rejection.of(RejectionCode.UNKNOWN_COLUMN, header.number(), header.cell(column),
                        "the column is no country and is not read"));
            }
        }
        visit(grid, sheet, into, row -> {
            int year = Numbers.year(row.cell(layout.year()));
            if (year < 0) {
                into.malformed(Rejection.notAYear(row.cell(layout.year()), row.number(), header.cell(layout.year())));
            } else {
                layout.places().forEach((column, iso3) -> into.cell(series, iso3, year, row.cell(column), row.number(),
                        header.cell(column)));
            }
        });
    }

    private String only() {
        return mapping.code() == null ? UNNAMED : mapping.code();
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(GridRow row);
    }

    private void visit(Grid grid, int sheet, Reading into, Visitor visitor) {
        try (GridRows rows = Headers.below(grid, sheet, layout.header(), into)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, layout.header(), !grid.sheets().get(sheet).isEmpty(), into)) {
                    visitor.visit(row);
                }
            }
        }
    }
}
