package org.liaison.kit.sql;

import static java.util.Map.entry;

import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.bytefish.pgbulkinsert.pgsql.constants.ObjectIdentifier;
import de.bytefish.pgbulkinsert.pgsql.handlers.BaseValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.BooleanValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.ByteArrayValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.CollectionValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.DoubleValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IntegerValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.JsonbValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LongValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.UUIDValueHandler;

/** How the columns of bulk copies are written, told by the types that the database says they have; asked once for each list. */
final class CopyColumns {

    private static final IValueHandler<Object> TEXT = new TextHandler();
    private static final Map<String, IValueHandler<?>> BY_TYPE = Map.ofEntries(entry("text", TEXT),
            entry("int4", new IntegerValueHandler<>()), entry("int8", new LongValueHandler<>()),
            entry("float8", new DoubleValueHandler<>()), entry("bool", new BooleanValueHandler()),
            entry("date", new LocalDateValueHandler()), entry("uuid", new UUIDValueHandler()),
            entry("bytea", new ByteArrayValueHandler()), entry("jsonb", new JsonbValueHandler()),
            entry("bit", new BitsHandler()),
            entry("_text", array(ObjectIdentifier.Text, TEXT)),
            entry("_int4", array(ObjectIdentifier.Int4, new IntegerValueHandler<>())),
            entry("_int8", array(ObjectIdentifier.Int8, new LongValueHandler<>())),
            entry("_float8", array(ObjectIdentifier.DoublePrecision, new DoubleValueHandler<>())));

    private final Map<String, List<IValueHandler<Object>>> known = new ConcurrentHashMap<>();

    /** @param tableAndColumns as in {@code name (column, column)} */
    List<IValueHandler<Object>> of(Connection connection, String tableAndColumns) throws SQLException {
        List<IValueHandler<Object>> columns = known.get(tableAndColumns);
        if (columns == null) {
            columns = ask(connection, tableAndColumns);
            known.put(tableAndColumns, columns);
        }
        return columns;
    }

    private static List<IValueHandler<Object>> ask(Connection connection, String tableAndColumns) throws SQLException {
        int open = tableAndColumns.indexOf('(');
        String query = "select " + tableAndColumns.substring(open + 1, tableAndColumns.lastIndexOf(')')) + " from "
                + tableAndColumns.substring(0, open);
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            ResultSetMetaData answer = statement.getMetaData();
            List<IValueHandler<Object>> columns = new ArrayList<>();
            for (int index = 1; index <= answer.getColumnCount(); index++) {
                columns.add(ofType(answer.getColumnTypeName(index)));
            }
            return columns;
        }
    }

    @SuppressWarnings("unchecked")
    private static IValueHandler<Object> ofType(String type) {
        IValueHandler<?> handler = BY_TYPE.get(type);
        if (handler == null) {
            throw new IllegalArgumentException("columns of type " + type + " cannot be copied");
        }
        // a value of another type ends in an error when it is written
        return (IValueHandler<Object>) handler;
    }

    private static <T> IValueHandler<Collection<T>> array(int type, IValueHandler<T> elements) {
        return new CollectionValueHandler<>(type, elements);
    }

    /** Text of anything. */
    private static final class TextHandler extends BaseValueHandler<Object> {

        @Override
        protected void internalHandle(DataOutputStream out, Object value) throws Exception {
            byte[] bytes = bytes(value);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private static byte[] bytes(Object value) {
            // PostgreSQL's text cannot hold NUL
            return String.valueOf(value).replace('\0', ' ').getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int getLength(Object value) {
            return bytes(value).length;
        }
    }

    /** Bits, the highest of the first number first. */
    private static final class BitsHandler extends BaseValueHandler<long[]> {

        @Override
        protected void internalHandle(DataOutputStream out, long[] value) throws Exception {
            out.writeInt(getLength(value));
            out.writeInt(value.length * Long.SIZE);
            for (long part : value) {
                out.writeLong(part);
            }
        }

        @Override
        public int getLength(long[] value) {
            return Integer.BYTES + value.length * Long.BYTES;
        }
    }
}
