package org.liaison.indicators.source.grid;

import java.io.Closeable;
import java.util.function.IntPredicate;

/** The rows of one sheet, read one after another. */
public interface GridRows extends Closeable {

    /** The next row, or null after the last one. */
    GridRow next();

    /**
     * From the next row on only these columns are read; the others are empty. Country-year files of four thousand columns are
     * read for a few of them.
     */
    default void keep(IntPredicate columns) {
        // a format that cannot skip cells gives them all
    }

    @Override
    void close();
}
