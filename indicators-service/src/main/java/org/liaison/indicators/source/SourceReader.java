package org.liaison.indicators.source;

import java.util.List;

import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;

/** Reads one layout. */
interface SourceReader {

    /** Names of the sources that publish in this layout; a caller may name any of them. */
    List<String> sources();

    /** Whether the first rows of a sheet look like this layout. */
    boolean recognises(List<GridRow> head);

    /**
     * Reads the whole file.
     *
     * @param sheet the first sheet whose head was recognised
     */
    void read(Grid grid, int sheet, Reading into);
}
