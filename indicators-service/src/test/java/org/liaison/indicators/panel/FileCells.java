package org.liaison.indicators.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Cells of files by the row and column that provenance names, read by other means than the service's. */
final class FileCells {

    private final Map<String, Map<Long, List<String>>> sheets = new HashMap<>();

    FileCells(Path file) {
        try {
            if (file.toString().endsWith(".xlsx")) {
                workbook(file);
            } else {
                text(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(Path file) throws IOException {
        Map<Long, List<String>> rows = new HashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).allowExtraFields(true)
                .allowMissingFields(true).ofCsvRecord(file)) {
            csv.forEach(row -> rows.put(row.getStartingLineNumber(), row.getFields()));
        }
        sheets.put("", rows);
    }

    private void workbook(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                Map<Long, List<String>> rows = new HashMap<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    stream.forEach(row -> rows.put((long) row.getRowNum(), cells(row)));
                }
                sheets.put(sheet.getName(), rows);
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < row.getCellCount(); index++) {
            Cell cell = row.getCell(index);
            cells.add(cell == null || cell.getRawValue() == null ? "" : cell.getRawValue());
        }
        return cells;
    }

    /** @param column a header, or sheet, header and the year above it: {@code Sheet!Estimate 2014} */
    double number(long row, String column) {
        int mark = column.indexOf('!');
        Map<Long, List<String>> sheet = mark < 0 ? sheets.values().iterator().next() : sheets.get(column.substring(0, mark));
        String header = column.substring(mark + 1);
        int blank = header.lastIndexOf(' ');
        for (long above = row - 1; above > 0; above--) {
            List<String> names = sheet.getOrDefault(above, List.of());
            List<String> over = sheet.getOrDefault(above - 1, List.of());
            for (int index = 0; index < names.size(); index++) {
                boolean under = mark >= 0 && index < over.size() && names.get(index).equals(header.substring(0, blank))
                        && over.get(index).equals(header.substring(blank + 1));
                if (names.get(index).equals(header) || under) {
                    return Double.parseDouble(sheet.get(row).get(index));
                }
            }
        }
        throw new AssertionError("no column '" + column + "' above row " + row);
    }
}
