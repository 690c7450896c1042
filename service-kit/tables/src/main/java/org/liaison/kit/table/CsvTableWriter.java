package org.liaison.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.io.NumberOutput;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;

/**
 * RFC 4180 in UTF-8 without a byte order mark, with a header and LF as line end, as R and pandas write it. A missing cell is
 * empty; empty text is {@code ""}. Text that a spreadsheet would take for a formula gets an apostrophe in front, unless raw.
 */
final class CsvTableWriter implements TableWriter {

    /** First characters that start a formula or let one start, and their full-width forms. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final int BUFFER_BYTES = 1 << 16;

    private final boolean raw;

    CsvTableWriter(boolean raw) {
        this.raw = raw;
    }

    @Override
    public void write(Table table, String after, long limit, OutputStream out) throws IOException {
        var columns = CheckedRows.columnsOf(table);
        var record = new String[columns.size()];
        try (var csv = writer(columns.size(), out)) {
            csv.writeRecord(columns.stream().map(c -> guarded(c.name())).toList());
            CheckedRows.send(table, after, limit, (key, values) -> csv.writeRecord(cells(columns, values, record)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvWriter writer(int width, OutputStream out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new Quotes(width == 1))
                .bufferSize(BUFFER_BYTES)
                .build(new Unclosed(out), StandardCharsets.UTF_8);
    }

    private String[] cells(List<Column> columns, Object[] values, String[] record) {
        for (int i = 0; i < record.length; i++) {
            record[i] = values[i] == null ? null : cell(columns.get(i).type(), values[i]);
        }
        return record;
    }

    private String cell(ColumnType type, Object value) {
        return switch (type) {
            case TEXT -> guarded((String) value);
            case DECIMAL -> shortest((Double) value);
            case INTEGER, BOOLEAN, DATE -> value.toString();
        };
    }

    private String guarded(String text) {
        return !raw && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The shortest decimal form that reads back as the same number; {@link Double#toString} is that only from Java 19. */
    static String shortest(double value) {
        return NumberOutput.toString(value, true);
    }

    /** Empty text is quoted, missing is not, except where the whole line would be empty and readers would skip it. */
    private record Quotes(boolean missing) implements QuoteStrategy {

        @Override
        public boolean quoteNull(int line, int field) {
            return missing;
        }

        @Override
        public boolean quoteEmpty(int line, int field) {
            return true;
        }
    }
}
