package org.liaison.indicators.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.CountryCodes;

/** Tiny files in the publishers' layouts, and what is read from them. */
final class Samples {

    private static final Countries COUNTRIES = new Countries();

    static final SourceReaders READERS = new SourceReaders(COUNTRIES, new CountryCodes(COUNTRIES));

    private Samples() {
    }

    /** Where a rejection is, and why in words. */
    record Place(long row, String column, String reason) {
    }

    static List<Place> places(List<Rejection> rejections) {
        return rejections.stream().map(one -> new Place(one.row(), one.column(), one.reason())).toList();
    }

    static Reading read(String text) {
        return read(text, null, null);
    }

    static Reading read(String text, String source, String mapping) {
        return read(text.getBytes(StandardCharsets.UTF_8), source, mapping);
    }

    static Reading read(String text, Charset charset) {
        return read(text.getBytes(charset), null, null);
    }

    static Reading read(byte[] content, String source, String mapping) {
        try {
            Path file = Files.createTempFile("sample-", ".data");
            try {
                Files.write(file, content);
                return READERS.read(file, source, mapping == null ? null : TableMapping.parse(mapping));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive of text files, in the order of the map. */
    static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive.toByteArray();
    }

    /** A workbook of sheets, each a list of rows; numbers stay numbers, null leaves a cell out. */
    static byte[] workbook(Map<String, List<List<Object>>> sheets) {
        try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            write(sheets, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, List<List<Object>>> sheets, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        Object cell = rows.get(row).get(column);
                        if (cell instanceof Number number) {
                            sheet.value(row, column, number);
                        } else if (cell != null) {
                            sheet.value(row, column, cell.toString());
                        }
                    }
                }
            });
        }
    }

    static List<Observation> observations(Reading reading) {
        List<Observation> all = new ArrayList<>();
        try {
            reading.forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
