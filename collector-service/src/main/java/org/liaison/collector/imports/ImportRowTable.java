package org.liaison.collector.imports;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** What became of the rows of an import that a job took, in their order. */
final class ImportRowTable {

    private static final List<Column> COLUMNS = List.of(Column.integer("row", "number of the row, the first is 1"),
            Column.text("id", "id of the item, empty where the row could not be read"),
            Column.text("status", "accepted, rejected, pending, unchanged or error"), Column.text("reason", "why"));

    private ImportRowTable() {
    }

    static SqlTable of(DataSource database, UUID id) {
        return new SqlTable(database, "import-rows", COLUMNS, "select to_char(row_number, 'FM000000000000') as row_key,"
                + " row_number as row, item_id as id, status, reason from import_row where import_id = ?", List.of(id));
    }
}
