package org.liaison.collector.item;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.liaison.kit.sql.Database;
import org.liaison.kit.sql.Sql;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** Items that answer a query, by date and id, read from the database row by row. */
final class ItemTable implements Table {

    private static final List<Column> COLUMNS = List.of(Column.text("id", "id of the item"),
            Column.text("source", "site or free text"),
            Column.text("address", "where it was published"), Column.text("headline", "headline"),
            Column.date("date", "day of publication"),
            Column.text("partners", "ISO3 of the partners with an accepted mention, separated by |"),
            Column.text("status", "accepted, rejected or pending"), Column.text("reason", "why it has this status"),
            Column.text("duplicate_group", "group of items that are the same page, empty where there is no other"),
            Column.bool("is_duplicate", "whether another item stands for the group"),
            Column.text("language", "two-letter code, empty where it is not known"),
            Column.date("event_start", "first day of what is reported, empty where the text does not say"),
            Column.date("event_end", "last day of what is reported"),
            Column.bool("has_conflict", "whether date or language should be looked at"));
    private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    private final Database database;
    private final ItemQuery query;

    ItemTable(Database database, ItemQuery query) {
        this.database = database;
        this.query = query;
    }

    @Override
    public String name() {
        return "items";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        Sql sql = new Sql(
                "select id, source, address, headline, date, partners, status, reason, duplicate_group, is_duplicate, language,"
                        + " event_start, event_end, has_conflict from item");
        query.where(sql);
        if (after != null) {
            sql.add(" and (coalesce(date, '9999-12-31'), id) > (?, ?)", LocalDate.parse(after.substring(0, 10)),
                    after.substring(11));
        }
        sql.add(" order by coalesce(date, '9999-12-31'), id");
        database.stream(sql.text(), limit, row -> send(row, sink), sql.values());
    }

    private static void send(ResultSet row, RowSink sink) throws SQLException, IOException {
        LocalDate date = row.getObject("date", LocalDate.class);
        sink.accept((date == null ? UNDATED : date) + "|" + row.getString("id"), row.getString("id"), row.getString("source"),
                row.getString("address"), row.getString("headline"), date, String.join("|", Database.strings(row, "partners")),
                row.getString("status"), row.getString("reason"), row.getString("duplicate_group"),
                row.getBoolean("is_duplicate"),
                row.getString("language"), row.getObject("event_start", LocalDate.class),
                row.getObject("event_end", LocalDate.class), row.getBoolean("has_conflict"));
    }
}
