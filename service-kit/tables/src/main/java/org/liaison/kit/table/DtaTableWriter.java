package org.liaison.kit.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Stata data file, release 118 (Stata 14 and later; layout: {@code help dta} of Stata). The rows go to a temporary file
 * first, because widths and ranges of all rows decide how a variable is stored.
 */
final class DtaTableWriter extends FileTableWriter {

    private static final int MAX_VARIABLES = 32_767;

    @Override
    void writeFile(Table table, String after, long limit, Path file) throws IOException {
        var columns = CheckedRows.columnsOf(table);
        if (columns.size() > MAX_VARIABLES) {
            throw new TableTooLargeException("a Stata file of release 118 holds at most " + MAX_VARIABLES + " variables");
        }
        List<DtaVariable> variables = columns.stream().map(c -> new DtaVariable(c.type())).toList();
        try (var rows = new RowSpool(table, after, limit, (key, values) -> observe(variables, values))) {
            var storage = variables.stream().map(DtaVariable::storage).toList();
            new DtaFile(table.title(), columns, storage, rows).write(file);
        }
    }

    private static void observe(List<DtaVariable> variables, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            variables.get(i).observe(values[i]);
        }
    }
}
