package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.kit.problem.ProblemException;

/**
 * Which columns of a table are what: as mapped, or by usual names.
 *
 * @param place column of the country
 * @param byName whether that column holds names and not codes
 * @param neighbour column of the neighbour; -1 where the table is none of neighbours
 * @param year column of the year; -1 in a list of neighbours without years
 * @param indicator column of indicator codes; -1 in a wide table
 * @param value column of values; -1 in a wide table
 * @param counterpart column of the other country of a flow; -1 where the numbers are about one
 * @param years columns that are years, in a table without a column of years
 * @param places columns that are countries, in a table without a column of countries
 */
record TableLayout(GridRow header, int place, boolean byName, int neighbour, int year, int indicator, int value,
        int counterpart, Map<Integer, Integer> years, Map<Integer, String> places) {

    private static final List<String> PLACE = List.of("iso3", "iso3c", "iso3_code", "iso_code", "country_code", "Country Code",
            "countrycode", "countryiso3code", "ccodealp", "code", "iso", "ref_area");
    private static final List<String> NAME = List.of("country", "country_name", "Country Name", "cname", "name");
    private static final List<String> NEIGHBOUR = List.of("neighbour_iso3", "neighbor_iso3", "iso3_neighbour", "neighbour",
            "neighbor");
    private static final List<String> YEAR = List.of("year", "time", "time_period", "date", "period", "t");
    private static final List<String> INDICATOR = List.of("indicator_code", "Indicator Code", "indicator", "variable", "series",
            "series_code");
    private static final List<String> COUNTERPART = List.of("counterpart_iso3", "counterpart", "partner_iso3");
    // One column named like a year or a country may be anything.
    private static final int FEWEST_WIDE = 2;
    private static final List<String> VALUE = List.of("value", "obs_value");

    /** The layout of the first row that is a header; null where none is. */
    static TableLayout find(List<GridRow> head, TableMapping mapping, Function<String, CodeMatch> codes) {
        for (GridRow row : head) {
            TableLayout layout = of(row, mapping, codes);
            boolean ofCountries = layout.place >= 0
                    && (layout.neighbour >= 0 || layout.year >= 0 || layout.years.size() >= FEWEST_WIDE);
            if (ofCountries || layout.year >= 0 && layout.places.size() >= FEWEST_WIDE) {
                return layout;
            }
        }
        return null;
    }

    static TableLayout of(List<GridRow> head, TableMapping mapping, Function<String, CodeMatch> codes) {
        TableLayout layout = find(head, mapping, codes);
        if (layout != null) {
            return layout;
        }
        throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                "No header with a country and a year (or a country and its neighbour) was found in the first rows; "
                        + "name the columns in a mapping such as {\"iso3\": \"code\", \"year\": \"yr\"}. Nothing was stored.");
    }

    private static TableLayout of(GridRow header, TableMapping mapping, Function<String, CodeMatch> codes) {
        int code = column(header, mapping.iso3(), "iso3", mapping.country() == null ? PLACE : List.of());
        int name = code >= 0 ? -1 : column(header, mapping.country(), "country", NAME);
        int place = code >= 0 ? code : name;
        int year = column(header, mapping.year(), "year", YEAR);
        return new TableLayout(header, place, code < 0, column(header, mapping.neighbourIso3(), "neighbour_iso3", NEIGHBOUR),
                year, column(header, mapping.indicator(), "indicator", INDICATOR),
                column(header, mapping.value(), "value", VALUE),
                column(header, mapping.counterpart(), "counterpart", COUNTERPART),
                year < 0 ? WorldBankBulkReader.years(header) : Map.of(),
                place < 0 && year >= 0 ? places(header, codes) : Map.of());
    }

    private static Map<Integer, String> places(GridRow header, Function<String, CodeMatch> codes) {
        Map<Integer, String> places = new LinkedHashMap<>();
        for (int column = 0; column < header.cells().size(); column++) {
            CodeMatch match = codes.apply(header.cell(column));
            if (match.found()) {
                places.put(column, match.iso3());
            }
        }
        return places;
    }

    private static int column(GridRow header, String mapped, String role, List<String> usual) {
        if (mapped != null) {
            return header.find(mapped);
        }
        return usual.stream().mapToInt(header::find).filter(column -> column >= 0).findFirst().orElse(-1);
    }

    /** Refuses a mapping that names columns which the header does not have. */
    void check(TableMapping mapping) {
        require("iso3", mapping.iso3());
        require("country", mapping.country());
        require("year", mapping.year());
        require("indicator", mapping.indicator());
        require("value", mapping.value());
        require("counterpart", mapping.counterpart());
        require("neighbour_iso3", mapping.neighbourIso3());
        mapping.anyOf().forEach(column -> require("any_of", column));
    }

    private void require(String key, String column) {
        if (column != null && header.find(column) < 0) {
            throw TableMapping.invalid("/" + key, "the file has no column '" + column + "'");
        }
    }

    boolean isLong() {
        return value >= 0;
    }

    /**
     * The columns of a wide table that are indicators: those that are mapped, else those in which at least half of the first
     * cells are numbers, else, where no column is of this kind, all: their cells are then malformed and not passed over.
     */
    List<Integer> valueColumns(List<GridRow> head, TableMapping mapping) {
        List<Integer> candidates = candidates();
        if (!mapping.indicators().isEmpty()) {
            return candidates.stream().filter(column -> mapping.indicators().containsKey(header.cell(column))).toList();
        }
        List<Integer> numeric = candidates.stream().filter(column -> numeric(head, column)).toList();
        return numeric.isEmpty() ? candidates : numeric;
    }

    /** Every named column that is neither country nor year nor a country's name. */
    List<Integer> candidates() {
        List<Integer> candidates = new ArrayList<>();
        for (int column = 0; column < header.cells().size(); column++) {
            String name = header.cell(column);
            if (column != place && column != year && !name.isEmpty() && NAME.stream().noneMatch(name::equalsIgnoreCase)) {
                candidates.add(column);
            }
        }
        return candidates;
    }

    private boolean numeric(List<GridRow> head, int column) {
        List<String> cells = head.stream().filter(row -> row.number() > header.number()).map(row -> row.cell(column))
                .filter(text -> !Numbers.isMissing(text)).toList();
        return 2 * cells.stream().filter(TableLayout::isNumber).count() >= cells.size();
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Numbers.parse(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
