package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.IntPredicate;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/**
 * The records of delimited text (RFC 4180). Broken quoting and bytes that are no text are faults of a row, not of the service.
 */
final class DelimitedRows implements GridRows {

    private final CsvReader<GridRow> reader;
    private final Iterator<GridRow> records;
    private final CellCollector cells = new CellCollector();
    private long lastRow;

    DelimitedRows(Reader text, char separator) {
        reader = CsvReader.builder().fieldSeparator(separator).maxBufferSize(CellRules.LONGEST_CELL).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false).build(cells, text);
        records = reader.iterator();
    }

    @Override
    public GridRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            GridRow row = records.next();
            lastRow = row.number();
            return row;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw fault("quoting is broken, or a cell or row is far too long");
        } catch (UncheckedIOException e) {
            throw fault("the bytes are not text in UTF-8; save the file as UTF-8");
        }
    }

    private ProblemException fault(String reason) {
        long row = lastRow + 1;
        return new ProblemException(IndicatorsProblem.MALFORMED_FILE,
                "Row " + row + " or one soon after it: " + reason + ". Nothing was stored.",
                ProblemError.cell(row, null, reason));
    }

    @Override
    public void keep(IntPredicate columns) {
        cells.keep(columns);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
