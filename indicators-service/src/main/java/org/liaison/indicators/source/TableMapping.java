package org.liaison.indicators.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * How to read a table that is in no publisher's layout. Everything may be left out; what is, is told by usual column names.
 * With
 * a named publisher's layout it chooses indicators, and states units, label, day and what becomes of duplicates.
 *
 * @param iso3 column of ISO3 codes (World Bank codes and ISO numbers are understood)
 * @param country column of English country names, used where there is no code column
 * @param year column of years
 * @param indicator column of indicator codes, for long tables
 * @param value column of values, for long tables
 * @param neighbourIso3 column of the neighbour's code; makes the table a list of neighbours
 * @param anyOf for lists of neighbours: columns of which at least one must be neither empty nor 0; every row counts without it
 * @param indicators which indicators to read, and what to call them: code or column name in the file to code
 * @param units unit and price base by indicator code
 * @param duplicates {@code reject} (the default) or {@code nearest_to_neighbouring_years}
 * @param label name of the release
 * @param released day of the release
 * @param code code of the one indicator of a table whose columns are years or countries
 * @param counterpart column of the other country of a flow, for long tables
 * @param sheet name of the sheet of a workbook; needed where several hold a table
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TableMapping(@JsonProperty("iso3") String iso3, @JsonProperty("country") String country,
        @JsonProperty("year") String year, @JsonProperty("indicator") String indicator, @JsonProperty("value") String value,
        @JsonProperty("neighbour_iso3") String neighbourIso3, @JsonProperty("any_of") List<String> anyOf,
        @JsonProperty("indicators") Map<String, String> indicators, @JsonProperty("units") Map<String, String> units,
        @JsonProperty("duplicates") String duplicates, @JsonProperty("label") String label,
        @JsonProperty("released") String released, @JsonProperty("code") String code,
        @JsonProperty("counterpart") String counterpart, @JsonProperty("sheet") String sheet) {

    private static final Set<String> KEYS = Set.of("iso3", "country", "year", "indicator", "value", "neighbour_iso3", "any_of",
            "indicators", "units", "duplicates", "label", "released", "code", "counterpart", "sheet");

    public static final TableMapping NONE = new TableMapping(null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    public TableMapping {
        anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
        indicators = indicators == null ? Map.of() : Map.copyOf(indicators);
        units = units == null ? Map.of() : Map.copyOf(units);
    }

    /** Reads a mapping; null or blank text is the empty one. */
    public static TableMapping parse(String json) {
        if (json == null || json.isBlank()) {
            return NONE;
        }
        ObjectMapper mapper = new ObjectMapper();
        try {
            JsonNode tree = mapper.readTree(json);
            if (!tree.isObject()) {
                throw invalid("", "the mapping should be a JSON object");
            }
            tree.fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key)) {
                    throw invalid("/" + key, "unknown; a mapping knows " + new TreeSet<>(KEYS));
                }
            });
            TableMapping mapping = mapper.treeToValue(tree, TableMapping.class);
            mapping.rule();
            mapping.releaseDay();
            return mapping;
        } catch (JsonProcessingException e) {
            throw invalid("", "the mapping is not the JSON object that is expected");
        }
    }

    /** The same mapping always as the same text. */
    public String canonical() {
        try {
            return new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping consists of texts", e);
        }
    }

    /** Refuses what says how columns are called, which only a table of no publisher's layout needs. */
    void requireSelectionOnly() {
        Map<String, Object> columns = new TreeMap<>();
        columns.put("any_of", anyOf.isEmpty() ? null : anyOf);
        columns.put("code", code);
        columns.put("counterpart", counterpart);
        columns.put("country", country);
        columns.put("indicator", indicator);
        columns.put("iso3", iso3);
        columns.put("neighbour_iso3", neighbourIso3);
        columns.put("sheet", sheet);
        columns.put("value", value);
        columns.put("year", year);
        columns.forEach((key, column) -> {
            if (column != null) {
                throw invalid("/" + key, "names a column, which is for source=table only; of a publisher's file a mapping can"
                        + " choose indicators and state units, label, released and duplicates");
            }
        });
    }

    DuplicateRule rule() {
        return duplicates == null ? DuplicateRule.REJECT
                : DuplicateRule.named(duplicates).orElseThrow(
                        () -> invalid("/duplicates",
                                "expected reject or nearest_to_neighbouring_years, got '" + duplicates + "'"));
    }

    LocalDate releaseDay() {
        try {
            return released == null ? null : LocalDate.parse(released);
        } catch (DateTimeParseException e) {
            throw invalid("/released", "expected a date such as 2019-12-20, got '" + released + "'");
        }
    }

    static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(IndicatorsProblem.INVALID_MAPPING, "mapping" + pointer + ": " + detail,
                ProblemError.pointer("/mapping" + pointer, detail));
    }
}
