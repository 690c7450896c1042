package org.liaison.kit.table;

import java.io.IOException;

/** Receives the rows of a {@link Table}, one by one and in the table's order. */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes one row.
     *
     * @param key what to give {@link Table#rows} as {@code after} to go on behind this row; opaque to the receiver
     * @param values one cell per column, {@code null} where missing; not changed, and not kept after the call
     */
    void accept(String key, Object... values) throws IOException;
}
