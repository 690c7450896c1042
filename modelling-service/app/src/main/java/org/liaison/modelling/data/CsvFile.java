package org.liaison.modelling.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A CSV file (RFC 4180 with any {@link CsvDialect}, UTF-8, header line) read row by row, as often as needed. */
final class CsvFile {

    /**
     * What bytes that are not UTF-8 are decoded to: a noncharacter, which no text contains. So the fault is found in its cell,
     * whatever the reader has buffered.
     */
    private static final char NOT_UTF8 = '\uFFFF';
    private static final String ROW_NAMES = "row_name";

    private final Path path;

    CsvFile(Path path) {
        this.path = path;
    }

    /** Receives the cells of one row; there may be too few or too many of them. */
    @FunctionalInterface
    interface RowHandler {
        void accept(long row, List<String> cells) throws IOException;
    }

    /** Reads the whole file. */
    void read(HeaderHandler handler) throws IOException {
        CsvDialect dialect = dialect();
        long row = -1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(dialect.separator()).allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false).allowExtraCharsAfterClosingQuote(false).skipEmptyLines(true).ofCsvRecord(reader())) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw malformed(0, null, "The file is empty.");
            }
            RowHandler rows = handler.header(header(records.next()));
            row = 0;
            while (records.hasNext()) {
                rows.accept(++row, dialect.cells(records.next().getFields()));
            }
        } catch (CsvParseException e) {
            throw malformed(row + 1, null, "The quotes of row " + (row + 1)
                    + " are not closed, or text follows a closing quote.");
        }
    }

    /** Learns the column names and gives what takes the rows. */
    @FunctionalInterface
    interface HeaderHandler {
        RowHandler header(List<String> names);
    }

    /** Why a cell's text cannot be kept, or null. */
    static String fault(String cell) {
        if (cell.indexOf(NOT_UTF8) >= 0) {
            return "The bytes are not UTF-8.";
        }
        return cell.indexOf('\0') >= 0 ? "The cell contains a NUL character." : null;
    }

    static ProblemException malformed(long row, String column, String detail) {
        return new ProblemException(ModellingProblem.MALFORMED_CSV, detail, ProblemError.cell(row, column, detail));
    }

    private CsvDialect dialect() throws IOException {
        try (Reader start = reader()) {
            return CsvDialect.of(start);
        }
    }

    private Reader reader() throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(NOT_UTF8))));
        java.io.PushbackReader start = new java.io.PushbackReader(text);
        int first = start.read();
        if (first >= 0 && first != '\uFEFF') {
            start.unread(first);
        }
        return start;
    }

    private static List<String> header(CsvRecord record) {
        List<String> names = IntStream.range(0, record.getFieldCount())
                .mapToObj(i -> i == 0 && record.getField(i).isBlank() && record.getFieldCount() > 1 ? ROW_NAMES
                        : record.getField(i).strip())
                .toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (fault(name) != null) {
                throw malformed(0, Integer.toString(i + 1), "Column " + (i + 1) + " of the header: " + fault(name));
            }
            if (name.isEmpty()) {
                throw malformed(0, Integer.toString(i + 1), "Column " + (i + 1) + " has no name.");
            }
            if (!seen.add(name)) {
                throw malformed(0, name, "The column '" + name + "' is there twice.");
            }
        }
        return names;
    }
}
