package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * Any table: long (country, year, indicator, value, and the counterpart of flows), wide by indicators, by years or by
 * countries,
 * or a list of neighbours.
 */
final class TableReader implements SourceReader {

    private final CountryCodes codes;
    private final TableMapping mapping;

    TableReader(CountryCodes codes, TableMapping mapping) {
        this.codes = codes;
        this.mapping = mapping;
    }

    @Override
    public List<String> sources() {
        return List.of("table");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return head.stream().anyMatch(row -> row.width() > 1);
    }

    /** The sheet that holds the table: the named one, or the only one with a header of this kind. */
    int sheet(Grid grid) {
        if (mapping.sheet() != null) {
            int named = grid.sheets().indexOf(mapping.sheet());
            if (named < 0) {
                throw TableMapping.invalid("/sheet",
                        "the file has no sheet '" + mapping.sheet() + "'; there are " + grid.sheets());
            }
            return named;
        }
        List<Integer> tables = new ArrayList<>();
        for (int index = 0; index < grid.sheets().size(); index++) {
            if (TableLayout.find(grid.head(index), mapping, codes::lettersOrNumeric) != null) {
                tables.add(index);
            }
        }
        if (tables.size() > 1) {
            throw TableMapping.invalid("/sheet", "several sheets hold a table; name one of "
                    + tables.stream().map(grid.sheets()::get).toList());
        }
        return tables.isEmpty() ? 0 : tables.get(0);
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        List<GridRow> head = grid.head(sheet);
        TableLayout layout = TableLayout.of(head, mapping, codes::lettersOrNumeric);
        layout.check(mapping);
        if (layout.neighbour() >= 0) {
            readNeighbours(grid, sheet, layout, into);
        } else if (layout.place() < 0) {
            new WideTable(layout, mapping).readByCountries(grid, sheet, into);
        } else if (layout.year() < 0) {
            new WideTable(layout, mapping).readByYears(grid, sheet, text -> country(text, layout.byName()), into);
        } else if (layout.isLong()) {
            readLong(grid, sheet, layout, into);
        } else {
            readWide(grid, sheet, layout, head, into);
        }
        PriceBase.state(into);
        into.describe("table", layout.neighbour() >= 0 ? "List of neighbours"
                : "Table" + (into.lastYear() == null ? "" : " to " + into.lastYear()), null);
        into.describe(mapping);
    }

    private CodeMatch country(String text, boolean byName) {
        if (byName) {
            return codes.name(text);
        }
        // Also NA, which is Namibia here.
        return text.length() == 2 && Character.isLetter(text.charAt(0)) ? codes.iso2(text) : codes.lettersOrNumeric(text);
    }

    private CountryYearRows rows(Grid grid, int sheet, TableLayout layout) {
        return new CountryYearRows(grid, sheet, layout.header(), layout.place(), layout.year(),
                text -> country(text, layout.byName()));
    }

    private void readLong(Grid grid, int sheet, TableLayout layout, Reading into) {
        Map<String, Integer> series = new HashMap<>();
        String header = layout.header().cell(layout.value());
        rows(grid, sheet, layout).visit(into, column -> true, (row, iso3, year) -> {
            String given = layout.indicator() < 0 ? header : row.cell(layout.indicator());
            if (given.isEmpty()) {
                into.malformed(Rejection.of(RejectionCode.NO_INDICATOR, row.number(), layout.header().cell(layout.indicator()),
                        "there is no indicator").country(iso3).year(year).value(row.cell(layout.value())));
            } else if (mapping.indicators().isEmpty() || mapping.indicators().containsKey(given)) {
                String code = mapping.indicators().getOrDefault(given, given);
                CodeMatch other = layout.counterpart() < 0 ? null : country(row.cell(layout.counterpart()), layout.byName());
                if (other != null && !other.found()) {
                    into.rejected(Rejection
                            .of(other, row.cell(layout.counterpart()), row.number(), layout.header().cell(layout.counterpart()))
                            .year(year).indicator(code).value(row.cell(layout.value())));
                } else {
                    into.flow(series.computeIfAbsent(code, name -> into.addSeries(name, given, null)), iso3,
                            other == null ? null : other.iso3(), year, row.cell(layout.value()), row.number(), header);
                }
            }
        });
    }

    private void readWide(Grid grid, int sheet, TableLayout layout, List<GridRow> head, Reading into) {
        List<Integer> columns = layout.valueColumns(head, mapping);
        Map<Integer, Integer> series = new HashMap<>();
        for (int column : columns) {
            String name = layout.header().cell(column);
            series.put(column, into.addSeries(mapping.indicators().getOrDefault(name, name), name, null));
        }
        if (mapping.indicators().isEmpty()) {
            layout.candidates().stream().filter(column -> !series.containsKey(column)).forEach(column -> into
                    .rejected(Rejection.of(RejectionCode.TEXT_COLUMN, layout.header().number(), layout.header().cell(column),
                            "the column holds text and is not read").indicator(layout.header().cell(column))));
        }
        BitSet read = new BitSet();
        columns.forEach(read::set);
        rows(grid, sheet, layout).visit(into, read::get, (row, iso3, year) -> columns.forEach(column -> into
                .cell(series.get(column), iso3, year, row.cell(column), row.number(), layout.header().cell(column))));
    }

    private void readNeighbours(Grid grid, int sheet, TableLayout layout, Reading into) {
        List<Integer> flags = mapping.anyOf().stream().map(layout.header()::find).toList();
        String column = layout.header().cell(layout.neighbour());
        try (GridRows rows = Headers.below(grid, sheet, layout.header(), into)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, layout.header(), !grid.sheets().get(sheet).isEmpty(), into)) {
                    readNeighbour(row, layout, flags, column, into);
                }
            }
        }
    }

    private void readNeighbour(GridRow row, TableLayout layout, List<Integer> flags, String column, Reading into) {
        CodeMatch one = country(row.cell(layout.place()), layout.byName());
        CodeMatch other = country(row.cell(layout.neighbour()), layout.byName());
        int year = layout.year() < 0 ? -1 : Numbers.year(row.cell(layout.year()));
        boolean counts = flags.isEmpty() || flags.stream().map(row::cell)
                .anyMatch(flag -> !Numbers.isMissing(flag) && !flag.equals("0") && !flag.equalsIgnoreCase("no"));
        if (!one.found() || !other.found()) {
            into.rejected(Rejection.of(one.found() ? other : one,
                    row.cell(one.found() ? layout.neighbour() : layout.place()), row.number(),
                    one.found() ? column : layout.header().cell(layout.place())).year(year));
        } else if (layout.year() >= 0 && year < 0) {
            into.malformed(Rejection
                    .notAYear(row.cell(layout.year()), row.number(), layout.header().cell(layout.year())).country(one.iso3()));
        } else if (counts) {
            into.adjacent(new Adjacency(one.iso3(), other.iso3(), "listed", year < 0 ? null : year, year < 0 ? null : year,
                    row.number(), column));
        }
    }
}
