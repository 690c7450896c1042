package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/**
 * The sheets of an XLSX workbook, streamed. Numbers come as they are written in the file, formula cells by their stored result.
 */
final class WorkbookGrid implements Grid {

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    WorkbookGrid(Path file) throws IOException {
        ReadableWorkbook opened = null;
        try {
            opened = new ReadableWorkbook(file.toFile());
            sheets = opened.getSheets().toList();
        } catch (IOException | RuntimeException e) {
            // A damaged part makes the library fail in any of its ways, with checked exceptions or not.
            if (opened != null) {
                opened.close();
            }
            throw unreadable();
        }
        workbook = opened;
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public GridRows rows(int sheet) {
        try {
            return new Rows(sheets.get(sheet).openStream());
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                "The workbook is damaged or cut off. Nothing was stored.");
    }

    private static final class Rows implements GridRows {

        private final Stream<Row> stream;
        private final Iterator<Row> rows;

        Rows(Stream<Row> stream) {
            this.stream = stream;
            this.rows = stream.iterator();
        }

        @Override
        public GridRow next() {
            try {
                return rows.hasNext() ? text(rows.next()) : null;
            } catch (RuntimeException e) {
                throw unreadable();
            }
        }

        private static GridRow text(Row row) {
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int index = 0; index < row.getCellCount(); index++) {
                Cell cell = row.getCell(index);
                cells.add(cell == null ? "" : text(cell));
            }
            return new GridRow(row.getRowNum(), cells);
        }

        /** A formula comes by its stored result; without one, as itself, which no number is. */
        private static String text(Cell cell) {
            String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
            if (text == null || text.isEmpty()) {
                return cell.getFormula() == null ? "" : "=" + cell.getFormula();
            }
            return text;
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
