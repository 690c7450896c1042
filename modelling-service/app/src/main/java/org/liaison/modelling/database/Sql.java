package org.liaison.modelling.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/**
 * Statements on the service's database. They join the caller's transaction where there is one. Rows of this service are written
 * once and never changed, so there is nothing for an object-relational mapper to track.
 */
@Singleton
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** @return the number of rows written */
    public int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    /** A table over a query with the text column {@code row_key}, read row by row. */
    public Table table(String name, List<Column> columns, String select) {
        return new SqlTable(database, name, columns, select, List.of());
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    /** Reads the row at which a result stands. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The database refused a statement or did not answer. */
    static final class SqlException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SqlException(SQLException cause) {
            super(cause);
        }
    }
}
