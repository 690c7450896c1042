package org.liaison.indicators.source;

import java.util.Arrays;
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
        new Flows(Headers.find(grid.head(sheet), COLUMNS), into).read(grid, sheet);
        into.describe("baci", into.lastYear() == null ? "BACI" : "BACI to " + into.lastYear(), null);
    }

    /** A file of one year has some ten million rows, so a row costs no look-up of names and no object beside its cells. */
    private final class Flows {

        private final GridRow header;
        private final Reading into;
        private final int year;
        private final int exporter;
        private final int importer;
        private final int value;
        private final int series;
        private final boolean products;
        private final Map<String, Place> places = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final LongNumbers keys = new LongNumbers();
        private int[] sums = new int[1 << 12];

        private Flows(GridRow header, Reading into) {
            this.header = header;
            this.into = into;
            year = header.find("t");
            exporter = header.find("i");
            importer = header.find("j");
            value = header.find("v");
            products = header.has("k");
            series = into.addSeries(FLOW, "Exports to the counterpart, free on board, reconciled", "1000 current US$");
        }

        private void read(Grid grid, int sheet) {
            boolean workbook = !grid.sheets().get(sheet).isEmpty();
            int last = header.width() - 1;
            try (GridRows rows = Headers.below(grid, sheet, header, into)) {
                rows.keep(column -> column == year || column == exporter || column == importer || column == value
                        || column >= last);
                for (GridRow row = rows.next(); row != null; row = rows.next()) {
                    if (Headers.fits(row, header, workbook, into)) {
                        read(row);
                    }
                }
            }
        }

        private void read(GridRow row) {
            int inYear = Numbers.year(row.cell(year));
            if (inYear < 0) {
                into.malformed(Rejection.notAYear(row.cell(year), row.number(), "t").country(row.cell(exporter)));
                return;
            }
            Place from = place(row.cell(exporter));
            Place to = place(row.cell(importer));
            if (!from.match().found() || !to.match().found()) {
                boolean known = from.match().found();
                into.rejected(Rejection.of(known ? to.match() : from.match(), row.cell(known ? importer : exporter),
                        row.number(), known ? "j" : "i").year(inYear).indicator(into.code(series)).value(row.cell(value)));
                return;
            }
            String text = row.cell(value);
            if (Numbers.isMissing(text)) {
                return;
            }
            try {
                add(from, to, inYear, Numbers.parse(text), row.number());
            } catch (NumberFormatException e) {
                into.malformed(Rejection.notANumber(text, row.number(), "v").country(from.match().iso3()).year(inYear)
                        .indicator(into.code(series)));
            }
        }

        private void add(Place from, Place to, int inYear, double flow, long row) {
            int seen = keys.size();
            int key = products ? keys.number((long) from.number() << 32 | (long) to.number() << 12 | inYear) : seen;
            if (key < seen) {
                into.addTo(sums[key], flow);
                return;
            }
            int index = into.add(series, from.match().iso3(), to.match().iso3(), inYear, flow, row, "v");
            if (products) {
                if (key == sums.length) {
                    sums = Arrays.copyOf(sums, key * 2);
                }
                sums[key] = index;
            }
        }

        /** Two codes may stand for one country, and then have one number. */
        private Place place(String code) {
            return places.computeIfAbsent(code, text -> {
                CodeMatch match = codes.lettersOrNumeric(text);
                return new Place(match, match.found() ? numbers.computeIfAbsent(match.iso3(), iso3 -> numbers.size()) : -1);
            });
        }
    }

    private record Place(CodeMatch match, int number) {
    }
}
