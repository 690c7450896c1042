package org.liaison.kit.table;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An independent reader of Parquet and CSV. */
final class DuckDb {

    private DuckDb() {
    }

    /** The result, column by column. */
    static Map<String, List<Object>> columns(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var columns = new LinkedHashMap<String, List<Object>>();
            int width = result.getMetaData().getColumnCount();
            for (int i = 1; i <= width; i++) {
                columns.put(result.getMetaData().getColumnName(i), new ArrayList<>());
            }
            while (result.next()) {
                int i = 1;
                for (var cells : columns.values()) {
                    cells.add(result.getObject(i++));
                }
            }
            return columns;
        }
    }
}
