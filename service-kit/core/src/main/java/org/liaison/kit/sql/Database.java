package org.liaison.kit.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.postgresql.PGConnection;

/**
 * Queries and bulk copies. Statements join the caller's transaction. A collection becomes an SQL array (longs bigint, else
 * text), an instant a moment with time zone.
 */
@Singleton
public class Database {

    private static final int FETCH_SIZE = 5000;

    private final DataSource source;
    private final CopyColumns columns = new CopyColumns();

    Database(DataSource source) {
        this.source = source;
    }

    /** Makes something of the current row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException, IOException;
    }

    /** Writes the rows of a bulk copy. */
    @FunctionalInterface
    public interface CopyRows {
        void write(CopyWriter writer) throws IOException;
    }

    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(mapper.map(row)), arguments);
        return rows;
    }

    public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... arguments) {
        return query(sql, mapper, arguments).stream().findFirst();
    }

    /** All rows of a query, one by one and not held together. */
    public void each(String sql, RowConsumer consumer, Object... arguments) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    consumer.accept(result);
                }
            }
        } catch (SQLException | IOException e) {
            throw new DatabaseException(e);
        }
    }

    /** A result of any size from a cursor, outside any transaction; what the consumer throws goes through. */
    public void stream(String sql, RowConsumer consumer, Object... arguments) throws IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_SIZE);
                bind(connection, statement, arguments);
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

    /** The first rows of such a result; all of them where the limit is negative. */
    public void stream(String sql, long limit, RowConsumer consumer, Object... arguments) throws IOException {
        stream(limit < 0 ? sql : sql + " limit " + limit, consumer, arguments);
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

    /** Runs a statement for many rows in one round trip; the driver does not tell how many were changed. */
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

    /** Sends rows by {@code copy table (columns)}. */
    public void copy(String tableAndColumns, CopyRows rows) {
        try (Connection connection = source.getConnection();
                CopyWriter writer = new CopyWriter(connection.unwrap(PGConnection.class), tableAndColumns,
                        columns.of(connection, tableAndColumns))) {
            rows.write(writer);
            writer.finish();
        } catch (SQLException | IOException e) {
            throw new DatabaseException(e);
        }
    }

    /** @return elements of an array of text */
    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray()).map(String::valueOf).toList();
    }

    /** @return a moment; null where there is none */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... arguments) throws SQLException {
        for (int index = 0; index < arguments.length; index++) {
            Object value = arguments[index];
            if (value instanceof Collection<?> list) {
                boolean numbers = list.stream().anyMatch(Long.class::isInstance);
                value = connection.createArrayOf(numbers ? "bigint" : "text", list.toArray());
            } else if (value instanceof Instant instant) {
                value = instant.atOffset(ZoneOffset.UTC);
            }
            statement.setObject(index + 1, value);
        }
    }
}
