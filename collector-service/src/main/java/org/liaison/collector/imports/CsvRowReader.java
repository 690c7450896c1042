package org.liaison.collector.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.collector.CollectorProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Comma-separated, UTF-8, first line names the columns. */
final class CsvRowReader implements RowReader {

    /** Longer than any press release; a quotation mark left open would else swallow the file. */
    private static final int LONGEST_CELL = 4 * 1024 * 1024;

    private static final String UNCLOSED = "not well-formed CSV, perhaps a quotation mark is not closed";

    /** Counts quotation marks: a file in which each is closed has an even number of them. */
    private static final class QuoteCounter extends FilterReader {
        private boolean open;

        QuoteCounter(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                open ^= buffer[i] == '"';
            }
            return count;
        }

        boolean open() {
            return open;
        }
    }

    @Override
    public void read(Path file, Sink sink) throws IOException {
        long number = 0;
        List<String> header = null;
        ImportRow held = null;
        try (QuoteCounter text = new QuoteCounter(Upload.text(file));
                CsvReader<CsvRecord> csv = CsvReader.builder().maxBufferSize(2 * LONGEST_CELL).allowMissingFields(true)
                        .allowExtraFields(true).ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                if (header == null) {
                    header = row.getFields().stream().map(CsvRowReader::columnName).toList();
                    RowReader.checkHeader(header);
                } else {
                    if (held != null) {
                        sink.accept(held);
                    }
                    held = row(++number, header, row);
                }
            }
            if (held != null) {
                sink.accept(text.open() ? new ImportRow(number, Map.of(), ProblemError.cell(number, null, UNCLOSED)) : held);
            }
        } catch (UncheckedIOException e) {
            // what the text's own reader threw
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new ProblemException(CollectorProblem.BAD_ROWS,
                    "The file is not well-formed CSV after row " + number + "; nothing was applied.",
                    ProblemError.cell(number + 1, null, UNCLOSED));
        }
        if (header == null) {
            RowReader.checkHeader(List.of());
        }
    }

    private static String columnName(String cell) {
        return cell.replace("\uFEFF", "").strip();
    }

    private static ImportRow row(long number, List<String> header, CsvRecord row) {
        Map<String, String> cells = new HashMap<>();
        if (row.getFieldCount() != header.size()) {
            return new ImportRow(number, cells,
                    ProblemError.cell(number, null, "expected " + header.size() + " cells, found " + row.getFieldCount()));
        }
        for (int i = 0; i < header.size(); i++) {
            if (!row.getField(i).isBlank()) {
                cells.put(header.get(i), row.getField(i));
            }
        }
        return new ImportRow(number, cells, null);
    }
}
