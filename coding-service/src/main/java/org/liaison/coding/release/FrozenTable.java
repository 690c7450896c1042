package org.liaison.coding.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaison.kit.http.YearRange;
import org.liaison.kit.sql.Database;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Rows of a release, as they were.
 *
 * @param partners ISO codes; empty for all
 * @param years null for all
 */
record FrozenTable(Database database, ObjectMapper mapper, UUID release, String name, List<Column> columns,
        List<String> partners, YearRange years) implements Table {

    private static final String SELECT = """
            select place, cells from release_row where release_id = ? and kind = ? and place > ?
              and (? or partner = any (?)) and year between ? and ? order by place""";

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        database.stream(SELECT, limit, row -> sink.accept(String.valueOf(row.getInt("place")), cells(row.getString("cells"))),
                release, name, after == null ? -1 : Integer.parseInt(after), partners.isEmpty(), partners,
                years == null ? 0 : years.from(), years == null ? 9999 : years.to());
    }

    private Object[] cells(String json) {
        try {
            JsonNode read = mapper.readTree(json);
            Object[] cells = new Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(columns.get(i), read.get(i));
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object cell(Column column, JsonNode cell) {
        if (cell.isNull()) {
            return null;
        }
        return switch (column.type()) {
            case TEXT -> cell.asText();
            case INTEGER -> (Object) cell.asLong();
            case DECIMAL -> cell.asDouble();
            case BOOLEAN -> cell.asBoolean();
            case DATE -> LocalDate.parse(cell.asText());
        };
    }
}
