package org.liaison.modelling.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An immutable table of stored data, named by its digest: the same bytes are stored once, whatever data sets and panels refer
 * to
 * them.
 *
 * @param sha256 digest of the CSV file, 64 hexadecimal digits
 */
public record Content(String sha256, long rows, List<DataColumn> columns) {

    /** Rows per stored block: half a megabyte of numbers, so that a table of any length is streamed in little memory. */
    static final int BLOCK_ROWS = 65_536;

    public Content {
        columns = List.copyOf(columns);
    }

    /** Position of a column, or -1. */
    public int position(String name) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).name().equals(name)).findFirst().orElse(-1);
    }

    public boolean has(String name) {
        return position(name) >= 0;
    }

    public List<String> names() {
        return columns.stream().map(DataColumn::name).toList();
    }
}
