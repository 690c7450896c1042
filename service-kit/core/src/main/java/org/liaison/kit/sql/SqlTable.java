package org.liaison.kit.sql;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/**
 * A table over a query, read row by row and paged by key, so that neither its size nor rows added in between matter.
 *
 * @param select a query whose result has a text column {@code row_key}, unique and in the order wanted, and one column per
 *        table
 *        column, of the same name
 * @param arguments values of its placeholders; a list becomes a text array, to be used with {@code = any (?)}
 */
public record SqlTable(DataSource database, String name, List<Column> columns, String select,
        List<Object> arguments) implements Table {

    public SqlTable(DataSource database, String name, List<Column> columns, Sql select) {
        this(database, name, columns, select.text(), Arrays.asList(select.values()));
    }

    private static final int FETCH_SIZE = 1000;

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        String sql = "select * from (" + select + ") rows" + (after == null ? "" : " where row_key collate \"C\" > ?")
                + " order by row_key collate \"C\"" + (limit < 0 ? "" : " limit ?");
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                // Without a transaction the driver would hold the whole result.
                connection.setAutoCommit(false);
            }
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(FETCH_SIZE);
                bind(connection, query, after, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        sink.accept(row.getString("row_key"), cells(row));
                    }
                }
            } finally {
                if (autoCommit) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new IOException("the rows of " + name + " cannot be read", e);
        }
    }

    private void bind(Connection connection, PreparedStatement query, String after, long limit) throws SQLException {
        int position = 1;
        for (Object argument : arguments) {
            if (argument instanceof List<?> list) {
                Array array = connection.createArrayOf("text", list.toArray());
                query.setArray(position++, array);
            } else {
                query.setObject(position++, argument);
            }
        }
        if (after != null) {
            query.setString(position++, after);
        }
        if (limit >= 0) {
            query.setLong(position, limit);
        }
    }

    private Object[] cells(ResultSet row) throws SQLException {
        Object[] cells = new Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            String column = columns.get(i).name();
            Object cell = switch (columns.get(i).type()) {
                case TEXT -> row.getString(column);
                case INTEGER -> row.getLong(column);
                case DECIMAL -> row.getDouble(column);
                case BOOLEAN -> row.getBoolean(column);
                case DATE -> row.getObject(column, LocalDate.class);
            };
            cells[i] = row.wasNull() ? null : cell;
        }
        return cells;
    }
}
