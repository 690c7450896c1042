package org.liaison.indicators.source.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;

/** Makes rows from parsed fields; columns that nobody reads never become strings. */
final class CellCollector extends CsvCallbackHandler<GridRow> {

    // The widest file in use has some four thousand columns.
    private static final int MOST_COLUMNS = 20_000;

    private IntPredicate wanted = column -> true;
    private List<String> cells = new ArrayList<>();
    private long line;
    private int fields;
    private RecordType type = RecordType.DATA;

    void keep(IntPredicate columns) {
        wanted = columns;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        cells = new ArrayList<>(Math.max(fields, 8));
        fields = 0;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (fields == MOST_COLUMNS) {
            throw new CsvParseException("more than " + MOST_COLUMNS + " fields");
        }
        cells.add(length > 0 && wanted.test(fields) ? new String(buffer, offset, length) : "");
        fields++;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
        fields = 1;
    }

    @Override
    protected GridRow buildRecord() {
        return new GridRow(line, cells);
    }
}
