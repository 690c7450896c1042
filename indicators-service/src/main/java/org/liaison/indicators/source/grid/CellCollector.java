package org.liaison.indicators.source.grid;

import java.util.Arrays;
import java.util.function.IntPredicate;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * Makes rows from parsed fields. Of a row of thousands of columns only those that somebody reads become strings; the others
 * cost
 * a look at a flag.
 */
final class CellCollector extends CsvCallbackHandler<GridRow> {

    private final CellRules rules = new CellRules();
    /** Null while every column is read. */
    private boolean[] wanted;
    /** As many empty cells as a row has had so far, copied to begin a row with. */
    private String[] blank = emptyCells(8);
    private String[] cells = blank;
    private long line;
    private int fields;
    private RecordType type = RecordType.DATA;

    void keep(IntPredicate columns) {
        wanted = new boolean[CellRules.MOST_COLUMNS];
        for (int column = 0; column < wanted.length; column++) {
            wanted[column] = columns.test(column);
        }
        // The rows below are as wide as the header, which was read last.
        blank = emptyCells(Math.max(fields, 1));
    }

    private static String[] emptyCells(int length) {
        String[] empty = new String[length];
        Arrays.fill(empty, "");
        return empty;
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
        cells = blank.clone();
        fields = 0;
        type = RecordType.DATA;
        rules.begin(startingLine);
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int column = fields++;
        if (column >= cells.length) {
            widen(column);
        }
        if (length > 0 && (wanted == null || wanted[column])) {
            String text = new String(buffer, offset, length);
            rules.check(column, text);
            cells[column] = text;
        }
    }

    private void widen(int column) {
        rules.checkWidth(column + 1);
        int before = cells.length;
        cells = Arrays.copyOf(cells, Math.min(CellRules.MOST_COLUMNS, before * 2));
        Arrays.fill(cells, before, cells.length, "");
        blank = emptyCells(cells.length);
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
        // What is read whole is often kept, so the empty cells behind it are left out.
        return new GridRow(line, Arrays.asList(fields == cells.length ? cells : Arrays.copyOf(cells, fields)));
    }
}
