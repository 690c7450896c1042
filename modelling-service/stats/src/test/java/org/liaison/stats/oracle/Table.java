package org.liaison.stats.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.liaison.stats.Frame;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Columns of a CSV file: numbers ({@code double[]}) where every value is one, else texts. */
record Table(int rows, Map<String, Object> columns) {

    static Table of(Path file, Predicate<NamedCsvRecord> filter) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = reader.stream().filter(filter).toList();
            Map<String, Object> columns = new LinkedHashMap<>();
            for (String column : rows.get(0).getHeader()) {
                List<String> values = rows.stream().map(row -> row.getField(column)).toList();
                boolean numeric = values.stream().allMatch(v -> v.isEmpty() || v.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?"));
                columns.put(column, numeric
                        ? values.stream().mapToDouble(v -> v.isEmpty() ? Double.NaN : Double.parseDouble(v)).toArray()
                        : values.stream().map(v -> v.isEmpty() ? null : v).toArray(String[]::new));
            }
            return new Table(rows.size(), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Built anew for every test, so that none sees what another did. */
    Frame frame() {
        Frame.Builder frame = Frame.builder(rows);
        columns.forEach((name, values) -> {
            if (values instanceof double[] numbers) {
                frame.number(name, numbers);
            } else {
                frame.text(name, (String[]) values);
            }
        });
        return frame.build();
    }
}
