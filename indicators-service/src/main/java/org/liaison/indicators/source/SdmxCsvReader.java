package org.liaison.indicators.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * SDMX-CSV (versions 1 and 2) as the Monetary Fund, the OECD and Eurostat give it, and the Fund's wide form of it. The
 * indicator
 * is the dimension of that name, else the data flow and the codes of all dimensions that are not country, counterpart,
 * frequency or period. Values given in thousands, millions or billions are stored in units, as SDMX defines the multiplier.
 * Trade between countries (IMTS, DOTS) is told by its indicators.
 */
final class SdmxCsvReader implements SourceReader {

    private static final Map<String, Integer> SCALES = Map.of("units", 0, "thousands", 3, "millions", 6, "billions", 9,
            "trillions", 12);
    private static final int LARGEST_SCALE = 15;

    private final CountryCodes codes;

    SdmxCsvReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("sdmx", "imf_dots");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return head.stream().anyMatch(row -> SdmxColumns.of(row) != null);
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = grid.head(sheet).stream().filter(row -> SdmxColumns.of(row) != null).findFirst().orElseThrow();
        SdmxColumns columns = SdmxColumns.of(header);
        String flow = null;
        try (GridRows rows = Headers.below(grid, sheet, header, into)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, header, !grid.sheets().get(sheet).isEmpty(), into)) {
                    flow = flow == null ? flow(row.cell(columns.flow())) : flow;
                    read(row, header, columns, into);
                }
            }
        }
        boolean trade = columns.counterpart() >= 0 && into.series().stream().allMatch(one -> isTrade(one.code()));
        String name = flow == null ? "SDMX" : flow;
        into.describe(trade ? "imf_dots" : "sdmx", into.lastYear() == null ? name : name + " to " + into.lastYear(), null);
    }

    /** Goods imported or exported, c.i.f. or f.o.b., as the Fund's codes say in their second part. */
    private static boolean isTrade(String code) {
        return code.startsWith("TXG_") || code.startsWith("TMG_") || code.startsWith("XG_") || code.startsWith("MG_")
                || code.startsWith("TBG_");
    }

    private void read(GridRow row, GridRow header, SdmxColumns columns, Reading into) {
        String frequency = columns.frequency() < 0 ? "A" : columns.dimension(row, columns.frequency());
        CodeMatch country = place(columns.dimension(row, columns.area()), row.cell(columns.area()));
        CodeMatch other = columns.counterpart() < 0 ? null
                : place(columns.dimension(row, columns.counterpart()), row.cell(columns.counterpart()));
        int scale = scale(row, columns);
        String given = columns.dimension(row, columns.area());
        String code = indicator(row, columns);
        if (!List.of("a", "annual", "p1y", "yearly").contains(frequency.toLowerCase(Locale.ROOT))) {
            into.rejected(Rejection
                    .of(RejectionCode.NOT_YEARLY, row.number(), header.cell(columns.frequency()),
                            "'" + frequency + "' is not the yearly frequency")
                    .country(country.found() ? country.iso3() : given).indicator(code).value(cell(row, columns)));
        } else if (!country.found()) {
            into.rejected(Rejection.of(country, given, row.number(), header.cell(columns.area())).year(year(row, columns))
                    .indicator(code).value(cell(row, columns)));
        } else if (other != null && !other.found()) {
            into.rejected(Rejection
                    .of(other, columns.dimension(row, columns.counterpart()), row.number(), header.cell(columns.counterpart()))
                    .year(year(row, columns)).indicator(code).value(cell(row, columns)));
        } else if (scale < 0) {
            int column = columns.find("UNIT_MULT", "SCALE");
            into.malformed(Rejection
                    .of(RejectionCode.UNKNOWN_MULTIPLIER, row.number(), header.cell(column), "the multiplier is not known")
                    .country(country.iso3()).indicator(code).value(row.cell(column)));
        } else {
            int series = into.declare(code, name(row, header, columns, code), unit(row, columns), row.number(), null);
            if (series >= 0) {
                values(row, columns, series, country.iso3(), other == null ? null : other.iso3(), scale, into);
            }
        }
    }

    private static void values(GridRow row, SdmxColumns columns, int series, String iso3, String other, int scale,
            Reading into) {
        if (columns.period() < 0) {
            columns.years().forEach((column, year) -> into.flow(series, iso3, other, year, scaled(row.cell(column), scale),
                    row.number(), year.toString()));
            return;
        }
        String period = SdmxColumns.codeOf(row.cell(columns.period()));
        int year = Numbers.year(period);
        if (year > 0) {
            into.flow(series, iso3, other, year, scaled(row.cell(columns.value()), scale), row.number(), "OBS_VALUE");
        } else {
            into.notAYear(Rejection.notAYear(period, row.number(), "TIME_PERIOD").country(iso3).indicator(into.code(series)));
        }
    }

    /** The value of a row; null where it has one for each year. */
    private static String cell(GridRow row, SdmxColumns columns) {
        return columns.period() < 0 ? null : row.cell(columns.value());
    }

    private static int year(GridRow row, SdmxColumns columns) {
        return columns.period() < 0 ? -1 : Numbers.year(SdmxColumns.codeOf(row.cell(columns.period())));
    }

    private static String scaled(String text, int scale) {
        try {
            return scale == 0 || Numbers.isMissing(text) || Double.isNaN(Numbers.parse(text)) ? text
                    : new BigDecimal(text).scaleByPowerOfTen(scale).toString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** Power of ten by which the value is to be multiplied; -1 where the file states one that is not known. */
    private static int scale(GridRow row, SdmxColumns columns) {
        int column = columns.find("UNIT_MULT", "SCALE");
        String text = column < 0 ? "" : SdmxColumns.codeOf(row.cell(column)).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return 0;
        }
        try {
            int scale = SCALES.containsKey(text) ? SCALES.get(text) : Integer.parseInt(text);
            return scale < 0 || scale > LARGEST_SCALE ? -1 : scale;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private CodeMatch place(String code, String cell) {
        CodeMatch match = code.length() == 2 ? codes.iso2(code)
                : code.length() == 3 && Character.isDigit(code.charAt(0))
                        ? codes.imf(code)
                        : codes.letters(code);
        CodeMatch byName = match.found() ? match
                : codes.name(cell.substring(cell.indexOf(": ") < 0 ? 0 : cell.indexOf(": ") + 2));
        return byName.found() ? byName : match;
    }

    private static String indicator(GridRow row, SdmxColumns columns) {
        List<Integer> measures = columns.measures();
        if (measures.size() == 1 && columns.names().get(measures.get(0)).equals("INDICATOR")) {
            return columns.dimension(row, measures.get(0));
        }
        return flow(row.cell(columns.flow())) + measures.stream().map(column -> "." + columns.dimension(row, column))
                .collect(Collectors.joining());
    }

    private static String name(GridRow row, GridRow header, SdmxColumns columns, String code) {
        String cells = columns.measures().stream().map(row::cell).collect(Collectors.joining(", "));
        return cells.isEmpty() ? code : cells;
    }

    private static String unit(GridRow row, SdmxColumns columns) {
        int column = columns.find("UNIT_MEASURE", "UNIT");
        String unit = column < 0 ? "" : columns.dimension(row, column);
        if (unit.isEmpty() && columns.counterpart() >= 0 && indicator(row, columns).endsWith("_USD")) {
            return "current US$";
        }
        return unit.isEmpty() ? null : unit;
    }

    /** {@code NAMA_10_GDP} of {@code ESTAT:NAMA_10_GDP(1.0)}. */
    private static String flow(String cell) {
        String code = SdmxColumns.codeOf(cell);
        int colon = code.indexOf(':');
        int bracket = code.indexOf('(');
        return code.substring(colon + 1, bracket < 0 ? code.length() : bracket);
    }
}
