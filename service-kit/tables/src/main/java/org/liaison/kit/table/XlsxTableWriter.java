package org.liaison.kit.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Excel workbook: a sheet named as the table, with a header and typed cells, and a sheet {@code codebook} with name, type
 * and label of each column. A missing cell is absent. What Excel cannot hold as number or date without change, whole numbers
 * beyond 2^53 and days before March 1900, is written as text.
 */
final class XlsxTableWriter extends FileTableWriter {

    static final int MAX_ROWS = 1_048_575;
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_CELL = 32_767;
    private static final long MAX_EXACT = 1L << 53;
    private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);
    private static final String CODEBOOK = "codebook";
    private static final int ROWS_A_FLUSH = 500;

    @Override
    void writeFile(Table table, String after, long limit, Path file) throws IOException {
        var columns = CheckedRows.columnsOf(table);
        if (columns.size() > MAX_COLUMNS) {
            throw new TableTooLargeException("an Excel sheet holds at most " + MAX_COLUMNS + " columns");
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var workbook = new Workbook(out, "Liaison", null)) {
            String name = table.name().toLowerCase(Locale.ROOT).equals(CODEBOOK) ? "data" : table.name();
            data(workbook.newWorksheet(name), columns, table, after, limit);
            codebook(workbook.newWorksheet(CODEBOOK), columns);
        }
    }

    private static void data(Worksheet sheet, List<Column> columns, Table table, String after, long limit)
            throws IOException {
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
        }
        CheckedRows.send(table, after, limit, new SheetRows(sheet, columns));
        sheet.finish();
    }

    private static void codebook(Worksheet sheet, List<Column> columns) throws IOException {
        row(sheet, 0, "name", "type", "label");
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            row(sheet, i + 1, column.name(), column.type().name().toLowerCase(Locale.ROOT), column.label());
        }
        sheet.finish();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.inlineString(row, i, cells[i]);
        }
    }

    /** Writes the rows and sends them to the file every so often, because the library keeps unsent rows in memory. */
    private static final class SheetRows implements RowSink {

        private final Worksheet sheet;
        private final List<Column> columns;
        private int rows;

        SheetRows(Worksheet sheet, List<Column> columns) {
            this.sheet = sheet;
            this.columns = columns;
        }

        @Override
        public void accept(String key, Object... values) throws IOException {
            if (rows == MAX_ROWS) {
                throw new TableTooLargeException("an Excel sheet holds at most " + MAX_ROWS
                        + " rows under its header: ask for fewer rows or for another format");
            }
            rows++;
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    cell(i, values[i]);
                }
            }
            if (rows % ROWS_A_FLUSH == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, Object value) {
            if (value instanceof String text) {
                text(column, text);
            } else if (value instanceof Boolean bool) {
                sheet.value(rows, column, bool);
            } else if (value instanceof LocalDate date) {
                date(column, date);
            } else if (value instanceof Long number && (number > MAX_EXACT || number < -MAX_EXACT)) {
                text(column, number.toString());
            } else {
                sheet.value(rows, column, (Number) value);
            }
        }

        private void date(int column, LocalDate date) {
            if (date.isBefore(FIRST_SAFE_DAY) || date.getYear() > 9999) {
                text(column, date.toString());
            } else {
                sheet.value(rows, column, date);
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            }
        }

        private void text(int column, String text) {
            if (text.length() > MAX_CELL) {
                throw new TableTooLargeException("an Excel cell holds at most " + MAX_CELL + " characters; row " + rows
                        + ", column " + columns.get(column).name() + " has " + text.length()
                        + ": leave the column out or ask for another format");
            }
            sheet.inlineString(rows, column, text);
        }
    }
}
