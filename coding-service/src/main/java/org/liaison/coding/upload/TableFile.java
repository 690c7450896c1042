package org.liaison.coding.upload;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A table that somebody keeps in a spreadsheet: CSV in UTF-8 (comma, semicolon or tab, as its first line has it) or the first
 * sheet of an XLSX workbook, where cells formatted as days are ISO dates and formulas count by their stored value. Rows
 * without any text are left out; the number of a row is its place in the file, the first one under the head being 1.
 */
public final class TableFile {

    /** Takes the head first, as row 0, then the rows, each as long as the head; empty cells are empty texts. */
    @FunctionalInterface
    public interface Sink {
        void row(long number, String[] cells);
    }

    private TableFile() {
    }

    /** @throws ProblemException 422 where the file is no such table, or a row has more cells than the head */
    public static void read(Path file, MediaType type, Sink sink) throws IOException {
        if (type.isCompatible(MediaType.valueOf(MediaTypes.XLSX))) {
            workbook(file, new Rows(sink));
        } else {
            text(file, new Rows(sink));
        }
    }

    /**
     * Every sheet of a workbook for which there is a sink, or the only table of a CSV file, which has no name. Where there is a
     * sink for none of the sheets, the first is read as {@link #read} does.
     *
     * @param named the sink of a sheet, or null for one that is left out
     * @param other the sink of a table that has no name
     */
    public static void readSheets(Path file, MediaType type, Function<String, Sink> named, Sink other) throws IOException {
        if (!type.isCompatible(MediaType.valueOf(MediaTypes.XLSX))) {
            read(file, type, other);
            return;
        }
        boolean any = false;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                Sink sink = named.apply(sheet.getName());
                if (sink != null) {
                    any = true;
                    sheet(sheet, new Rows(sink));
                }
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw notAWorkbook();
        }
        if (!any) {
            read(file, type, other);
        }
    }

    private static void text(Path file, Rows rows) throws IOException {
        char separator = separator(file);
        long number = 0;
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false)
                        .allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                rows.add(number++, row.getFields().toArray(new String[0]));
            }
        } catch (CsvParseException e) {
            throw fault(number, null, "not well-formed CSV from here on; perhaps a quotation mark is not closed");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw fault(number, null, "not UTF-8 from here on; save the table as CSV UTF-8");
            }
            throw e;
        }
        rows.end();
    }

    private static char separator(Path file) throws IOException {
        char[] head = new char[8192];
        int length;
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            length = Math.max(0, text.read(head));
        } catch (CharacterCodingException e) {
            throw fault(0, null, "not UTF-8");
        }
        String line = new String(head, 0, length).lines().findFirst().orElse("");
        long commas = line.chars().filter(c -> c == ',').count();
        long semicolons = line.chars().filter(c -> c == ';').count();
        long tabs = line.chars().filter(c -> c == '\t').count();
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    private static void workbook(Path file, Rows rows) {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            sheet(book.getFirstSheet(), rows);
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw notAWorkbook();
        }
    }

    private static void sheet(Sheet sheet, Rows rows) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            int first = -1;
            for (Iterator<Row> each = stream.iterator(); each.hasNext();) {
                Row row = each.next();
                first = first < 0 ? row.getRowNum() : first;
                String[] cells = new String[row.getCellCount()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = text(row.getCell(i));
                }
                rows.add((long) row.getRowNum() - first, cells);
            }
        }
        rows.end();
    }

    private static ProblemException notAWorkbook() {
        return fault(0, null, "not a workbook");
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && isNumber(cell.getRawValue())) {
            String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString().toLowerCase(Locale.ROOT);
            if (cell.getType() == CellType.NUMBER && format.contains("d") && format.contains("m")) {
                return cell.asDate().toLocalDate().toString();
            }
            return new java.math.BigDecimal(cell.getRawValue()).toPlainString();
        }
        String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isNumber(String raw) {
        try {
            return raw != null && Double.isFinite(Double.parseDouble(raw));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static ProblemException fault(long row, String column, String detail) {
        return new ProblemException(KitProblem.UNPROCESSABLE, "The table cannot be read; nothing was taken from it.",
                ProblemError.cell(row, column, detail));
    }

    /** Gives every row the length of the head. */
    private static final class Rows {

        private final Sink sink;
        private String[] head;

        Rows(Sink sink) {
            this.sink = sink;
        }

        void add(long number, String[] cells) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].replace("\uFEFF", "").strip();
            }
            int length = cells.length;
            while (length > 0 && cells[length - 1].isEmpty()) {
                length--;
            }
            if (head == null) {
                head = java.util.Arrays.copyOf(cells, length);
                if (length == 0) {
                    throw fault(0, null, "the first row does not name columns");
                }
                sink.row(0, head);
            } else if (length > head.length) {
                throw fault(number, null, "expected " + head.length + " cells, found " + length);
            } else if (length > 0) {
                String[] row = java.util.Arrays.copyOf(cells, head.length);
                java.util.Arrays.setAll(row, i -> row[i] == null ? "" : row[i]);
                sink.row(number, row);
            }
        }

        void end() {
            if (head == null) {
                throw fault(0, null, "the table is empty");
            }
        }
    }
}
