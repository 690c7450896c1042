package org.liaison.indicators.source.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/** An uploaded file as sheets of text cells: a workbook, or one sheet without a name for delimited text. */
public interface Grid extends Closeable {

    /** How many rows at the top of a sheet are looked at to tell the layout. */
    int HEAD = 25;

    /** Names of the sheets, in the file's order. */
    List<String> sheets();

    /** The rows of a sheet from the top. */
    GridRows rows(int sheet);

    @Override
    void close();

    /** The first {@link #HEAD} rows of a sheet. */
    default List<GridRow> head(int sheet) {
        List<GridRow> head = new ArrayList<>();
        try (GridRows rows = rows(sheet)) {
            for (GridRow row = rows.next(); row != null && head.size() < HEAD; row = rows.next()) {
                head.add(row);
            }
        }
        return head;
    }

    /**
     * Opens a file by its content: XLSX, Parquet, JSON records, delimited text in UTF-8 or UTF-16, one of these packed by gzip,
     * or
     * a ZIP that holds one of these or several pages in JSON.
     */
    static Grid open(Path file) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, 0x1F, 0x8B)) {
            return ExtractedGrid.ofGzip(file);
        }
        return startsWith(start, 'P', 'K', 3, 4) ? ZipFiles.open(file) : openTable(file);
    }

    /** Opens a file that is no archive of others. */
    static Grid openTable(Path file) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return ZipFiles.openWorkbook(file);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                    "This is an encrypted workbook or one of the old binary kind; save it as XLSX without a password. Nothing was stored.");
        }
        if (start.length == 0) {
            throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT, "The file is empty. Nothing was stored.");
        }
        if (startsWith(start, 'P', 'A', 'R', '1')) {
            return new ParquetGrid(file);
        }
        Recognition.refuseOtherKinds(start);
        return JsonGrid.recognises(start) ? new JsonGrid(file) : new DelimitedGrid(file);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(64);
        }
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        byte[] expected = new byte[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            expected[index] = (byte) bytes[index];
        }
        return content.length >= bytes.length && Arrays.equals(expected, Arrays.copyOf(content, bytes.length));
    }
}
