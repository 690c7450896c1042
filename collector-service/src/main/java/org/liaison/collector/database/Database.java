package org.liaison.collector.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/**
 * Set-based SQL on the bulk paths. Statements join the transaction of the caller. A {@code List} of strings or longs becomes an
 * SQL array.
 */
@Singleton
public class Database {

    private static final int FETCH_SIZE = 1000;

    /** Makes something of the current row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException, java.io.IOException;
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** @return all rows of a query */
    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... arguments) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(mapper.map(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** @return the first row of a query */
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... arguments) {
        return query(sql, mapper, arguments).stream().findFirst();
    }

    /** @return number of rows changed */
    public int update(String sql, Object... arguments) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs a statement for many rows in one round trip. The driver does not tell how many were changed. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Reads a result of any size row by row, outside any transaction. */
    public void stream(String sql, RowConsumer consumer, List<Object> arguments) throws java.io.IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_SIZE);
                bind(connection, statement, arguments.toArray());
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        consumer.accept(result);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, sqlValue(connection, arguments[i]));
        }
    }

    private static Object sqlValue(Connection connection, Object value) throws SQLException {
        if (value instanceof List<?> list) {
            boolean numbers = list.stream().anyMatch(Long.class::isInstance);
            return connection.createArrayOf(numbers ? "bigint" : "text", list.toArray());
        }
        return value;
    }

    /** @return elements of an array of text */
    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray()).map(String::valueOf).collect(Collectors.toList());
    }
}
