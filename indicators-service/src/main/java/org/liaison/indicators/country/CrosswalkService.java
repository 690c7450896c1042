package org.liaison.indicators.country;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

import com.fasterxml.jackson.databind.JsonNode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Crosswalks of lists of values and of columns of uploaded tables. */
@Singleton
class CrosswalkService {

    // A request is answered at once; whoever has more rows has them twice.
    private static final int MOST_VALUES = 200_000;

    private static final int EARLIEST = 1000;
    private static final int LATEST = 9999;

    private final CountryMatcher matcher;
    private final CodeRegister codes;
    private final Countries countries;

    CrosswalkService(CountryMatcher matcher, CodeRegister codes, Countries countries) {
        this.matcher = matcher;
        this.codes = codes;
        this.countries = countries;
    }

    /**
     * Where and when the values of a table are.
     *
     * @param column header of the column of codes or names; the first column where null
     * @param yearColumn header of a column of years; null where the rows have none of their own
     */
    record CsvColumns(String column, String yearColumn) {
    }

    /** Looks up every value, in their order. */
    Table ofValues(NewCrosswalk asked) {
        Crosswalk crosswalk = crosswalk(asked.from(), asked.to());
        if (asked.values() == null || asked.values().isEmpty()) {
            throw ProblemException.unprocessable("/values", "There are no values to look up.");
        }
        checkCount(asked.values().size());
        Period common = period(asked.year(), asked.date());
        List<Column> columns = new ArrayList<>(List.of(Column.text("value", "As asked")));
        columns.addAll(crosswalk.columns());
        List<Object[]> rows = new ArrayList<>();
        for (int index = 0; index < asked.values().size(); index++) {
            JsonNode value = asked.values().get(index);
            JsonNode text = value.isObject() ? value.path("value") : value;
            if (!text.isValueNode()) {
                throw ProblemException.unprocessable("/values/" + index, "expected a text or a number, or {value, year}");
            }
            Period when = value.hasNonNull("year") ? year("/values/" + index + "/year", value.get("year").asText()) : common;
            List<Object> cells = new ArrayList<>();
            cells.add(text.isNull() || text.isMissingNode() ? null : text.asText());
            cells.addAll(crosswalk.cells((String) cells.get(0), when));
            rows.add(cells.toArray());
        }
        return Table.of("crosswalk", columns, rows);
    }

    /** The rows of a CSV file with the codes of the countries that one of its columns names. */
    Table ofTable(String csv, String from, List<String> to, CsvColumns where, Integer year, LocalDate date) {
        Crosswalk crosswalk = crosswalk(from, to);
        Period common = period(year, date);
        List<NamedCsvRecord> records = read(csv);
        if (records.isEmpty()) {
            throw ProblemException.unprocessable("", "The table has no rows below its header.");
        }
        checkCount(records.size());
        List<String> header = records.get(0).getHeader();
        String column = where.column() == null ? header.get(0) : where.column();
        requireColumn("column", column, header);
        requireColumn("year_column", where.yearColumn(), header);
        List<Object[]> rows = new ArrayList<>();
        for (NamedCsvRecord record : records) {
            String ofRow = where.yearColumn() == null ? "" : record.findField(where.yearColumn()).orElse("").strip();
            List<Object> cells = new ArrayList<>(
                    record.getFields().subList(0, Math.min(header.size(), record.getFieldCount())));
            while (cells.size() < header.size()) {
                cells.add(null);
            }
            cells.addAll(crosswalk.cells(record.findField(column).orElse(null),
                    ofRow.isEmpty() ? common : year("row " + record.getStartingLineNumber(), ofRow)));
            rows.add(cells.toArray());
        }
        return Table.of("crosswalk", columns(header, crosswalk), rows);
    }

    /** Columns of the answer whose names the table has already get a suffix. */
    private static List<Column> columns(List<String> header, Crosswalk crosswalk) {
        List<Column> columns = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (String name : header) {
            columns.add(Column.text(unused(name.isBlank() ? "column" : name, names), "As uploaded"));
        }
        crosswalk.columns().forEach(
                column -> columns.add(new Column(unused(column.name(), names), column.type(), column.label())));
        return columns;
    }

    private static String unused(String name, TreeSet<String> names) {
        String unused = name;
        for (int number = 2; !names.add(unused); number++) {
            unused = name + "_" + number;
        }
        return unused;
    }

    private static List<NamedCsvRecord> read(String csv) {
        String first = csv.lines().findFirst().orElse("");
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                .ofNamedCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            return reader.stream().limit(MOST_VALUES + 1L).toList();
        } catch (IOException | CsvParseException | IllegalArgumentException e) {
            throw ProblemException.unprocessable("", "The body is no CSV table with a header: " + e.getMessage());
        }
    }

    private static void requireColumn(String parameter, String column, List<String> header) {
        if (column != null && !header.contains(column)) {
            throw ProblemException.parameter(parameter,
                    "the table has no column '" + column + "'; it has " + String.join(", ", header));
        }
    }

    private Crosswalk crosswalk(String from, List<String> to) {
        String system = from == null ? Crosswalk.ANY : from;
        if (!system.equals(Crosswalk.ANY) && !system.equals(Crosswalk.NAME) && CodeSystem.of(system).isEmpty()) {
            throw ProblemException.unprocessable("/from", "unknown system '" + system + "'; there are any, name, "
                    + String.join(", ", CodeSystem.keys()));
        }
        List<CodeSystem> targets = new ArrayList<>();
        for (String target : to == null ? List.<String> of() : to) {
            CodeSystem found = CodeSystem.of(target).orElse(null);
            if (found == null && !target.equals(Crosswalk.NAME)) {
                throw ProblemException.unprocessable("/to",
                        "unknown system '" + target + "'; there are " + String.join(", ", CodeSystem.keys()));
            }
            if (found != null && !targets.contains(found)) {
                targets.add(found);
            }
        }
        return new Crosswalk(matcher, codes, countries, system, targets);
    }

    private static void checkCount(int values) {
        if (values > MOST_VALUES) {
            throw ProblemException.unprocessable("", "At most " + MOST_VALUES + " values can be looked up at once.");
        }
    }

    private static Period period(Integer year, LocalDate date) {
        if (year != null && date != null) {
            throw ProblemException.unprocessable("/date", "Give a year or a date, not both.");
        }
        return year != null ? year("/year", year.toString()) : date == null ? null : Period.ofDay(date);
    }

    private static Period year(String where, String text) {
        try {
            int year = (int) Double.parseDouble(text);
            if (year >= EARLIEST && year <= LATEST) {
                return Period.ofYear(year);
            }
        } catch (NumberFormatException | DateTimeException e) {
            // answered below, together with years out of range
        }
        throw ProblemException.unprocessable(where, where + ": expected a year, got '" + text + "'");
    }
}
