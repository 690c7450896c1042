package org.liaison.collector.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.liaison.collector.CollectorProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** First sheet of a workbook, first row names the columns; date cells are dates, formulas count by their stored value. */
final class XlsxRowReader implements RowReader {

    @Override
    public void read(Path file, Sink sink) throws IOException {
        try (ReadableWorkbook workbook = open(file); Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), sink);
        } catch (ExcelReaderException e) {
            throw unreadable();
        }
    }

    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(CollectorProblem.BAD_ROWS, "The file is no readable XLSX workbook; nothing was applied.",
                ProblemError.cell(0, null, "not a workbook"));
    }

    private static void read(Iterator<Row> rows, Sink sink) throws IOException {
        List<String> header = new ArrayList<>();
        if (rows.hasNext()) {
            rows.next().forEach(cell -> header.add(cell == null ? "" : cell.getText().strip()));
        }
        RowReader.checkHeader(header);
        for (long number = 1; rows.hasNext(); number++) {
            sink.accept(row(number, header, rows.next()));
        }
    }

    private static ImportRow row(long number, List<String> header, Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size() && i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(header.get(i), cell);
            if (!text.isBlank()) {
                cells.put(header.get(i), text);
            }
        }
        return new ImportRow(number, cells, null);
    }

    private static String text(String column, Cell cell) {
        if (column.equals("date") && cell.getType() == CellType.NUMBER) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
        }
        return cell.getText();
    }
}
