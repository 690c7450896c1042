package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liaison.indicators.source.grid.GridRow;

/**
 * What the columns of an SDMX-CSV file are. Dimensions stand before the period or the first year, what describes a value behind
 * it; columns of labels, which some servers put beside the codes, are left out. A cell may be {@code code: label}.
 *
 * @param names of the columns without labels
 * @param area position of the country's dimension
 * @param counterpart position of the other country's; -1 where there is none
 * @param frequency position of the frequency; -1 where there is none
 * @param period position of the period; -1 where years are columns
 * @param value position of the value; -1 where years are columns
 * @param years columns that are years; empty where there is a column of periods
 * @param measures positions of the dimensions that say what is measured
 * @param key position of the series' key, whose parts are the codes of the dimensions; -1 where the dimensions are codes
 * @param keyed positions of the dimensions in the order of the key's parts
 */
record SdmxColumns(List<String> names, int flow, int area, int counterpart, int frequency, int period, int value,
        Map<Integer, Integer> years, List<Integer> measures, int key, List<Integer> keyed) {

    private static final List<String> FLOW = List.of("DATAFLOW", "STRUCTURE_ID", "DATASET");
    private static final List<String> NO_DIMENSION = List.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME",
            "ACTION",
            "LAST UPDATE", "DATASET", "SERIES_CODE", "OBS_MEASURE", "SERIES_NAME", "SERIES_KEY");
    private static final List<String> AREA = List.of("REF_AREA", "COUNTRY", "GEO", "LOCATION", "REPORTER", "AREA");
    private static final List<String> COUNTERPART = List.of("COUNTERPART_COUNTRY", "COUNTERPART_AREA", "COUNTERPART", "PARTNER",
            "VIS_AREA");
    private static final List<String> FREQUENCY = List.of("FREQ", "FREQUENCY");
    // In the portal's wide files the attributes of a series stand between its dimensions and its years.
    private static final List<String> ATTRIBUTES = List.of("SCALE", "UNIT_MULT", "DECIMALS_DISPLAYED", "DECIMALS", "UNIT",
            "PRECISION", "METHODOLOGY", "COMMENT", "DOI", "SOURCE", "LICENSE", "PUBLISHER", "DEPARTMENT", "CONTACT_POINT",
            "TOPIC",
            "TOPIC_DATASET", "KEYWORDS", "KEYWORDS_DATASET", "LANGUAGE", "PUBLICATION_DATE", "UPDATE_DATE", "METHODOLOGY_NOTES",
            "ACCESS_SHARING_LEVEL", "ACCESS_SHARING_NOTES", "SECURITY_CLASSIFICATION", "SHORT_SOURCE_CITATION",
            "FULL_SOURCE_CITATION", "SUGGESTED_CITATION", "KEY_INDICATOR", "OVERLAP", "IFS_FLAG", "STATUS", "DERIVATION_TYPE",
            "TRADE_FLOW_NOTES");

    // What is said of single values, and what is measured: known by name also where somebody has moved the columns.
    private static final List<String> OF_VALUES = List.of("OBS_STATUS", "OBS_FLAG", "OBS_CONF", "CONF_STATUS", "UNIT_MULT",
            "SCALE", "DECIMALS", "TIME_FORMAT", "BASE_PER", "PRE_BREAK_VALUE", "COMMENT_OBS", "COMMENT_TS");
    private static final List<String> ANYWHERE = List.of("INDICATOR", "MEASURE", "SUBJECT", "NA_ITEM");

    /** The layout of a header; null where the row is no header of this kind. */
    static SdmxColumns of(GridRow header) {
        List<String> names = header.cells().stream().map(SdmxColumns::code).toList();
        int flow = find(names, FLOW);
        int area = find(names, AREA);
        int period = names.indexOf("TIME_PERIOD");
        int value = names.indexOf("OBS_VALUE");
        Map<Integer, Integer> years = period >= 0 ? Map.of() : WorldBankBulkReader.years(header);
        boolean tall = period >= 0 && value >= 0;
        boolean wide = period < 0 && names.contains("SERIES_CODE") && !years.isEmpty();
        if (flow < 0 || area < 0 || !tall && !wide) {
            return null;
        }
        int end = tall ? Math.min(period, value) : years.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
        List<Integer> dimensions = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            boolean inPlace = column < end && !OF_VALUES.contains(name) || tall && ANYWHERE.contains(name);
            if (inPlace && !NO_DIMENSION.contains(name) && !isLabel(header.cell(column))
                    && !(wide && ATTRIBUTES.contains(name))) {
                dimensions.add(column);
            }
        }
        int counterpart = find(names, COUNTERPART);
        int frequency = find(names, FREQUENCY);
        List<Integer> measures = dimensions.stream()
                .filter(column -> column != area && column != counterpart && column != frequency).toList();
        return new SdmxColumns(names, flow, area, counterpart, frequency, period, value, years, measures,
                names.indexOf("SERIES_CODE"), dimensions);
    }

    /** Position of a column by any of its names; -1 where it has none. */
    int find(String... wanted) {
        return find(names, List.of(wanted));
    }

    private static int find(List<String> names, List<String> wanted) {
        return wanted.stream().mapToInt(names::indexOf).filter(column -> column >= 0).findFirst().orElse(-1);
    }

    /** The code of a header: what stands before a colon, in capitals. */
    private static String code(String cell) {
        return codeOf(cell.strip()).toUpperCase(Locale.ROOT);
    }

    /** What stands before ": ", or all of the text. */
    static String codeOf(String cell) {
        int colon = cell.indexOf(": ");
        return colon < 0 ? cell : cell.substring(0, colon).strip();
    }

    /** Names of dimensions have no blanks and are written in one case; labels are words. */
    private static boolean isLabel(String cell) {
        String code = codeOf(cell);
        return code.contains(" ") || !code.isEmpty() && Character.isUpperCase(code.charAt(0))
                && !code.equals(code.toUpperCase(Locale.ROOT));
    }

    /** The code of a dimension in a row: its part of the key where there is one, else the cell. */
    String dimension(GridRow row, int column) {
        String[] parts = key < 0 ? new String[0] : row.cell(key).split("\\.", -1);
        int part = keyed.indexOf(column);
        return parts.length == keyed.size() && part >= 0 ? parts[part] : codeOf(row.cell(column));
    }
}
