package org.liaison.indicators.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The CSV files in {@code register/} that come with the service. */
public final class RegisterFile {

    private RegisterFile() {
    }

    /** All records of a shipped file. */
    public static List<NamedCsvRecord> read(String name) {
        try (InputStream in = RegisterFile.class.getResourceAsStream("/register/" + name);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(NamedCsvRecord row, String field) {
        String value = row.getField(field);
        return value.isEmpty() ? null : value;
    }

    static Integer integer(NamedCsvRecord row, String field) {
        String value = text(row, field);
        return value == null ? null : Integer.valueOf(value);
    }
}
