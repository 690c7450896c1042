package org.liaison.collector.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.liaison.collector.item.ItemQuery;
import org.liaison.kit.sql.Database;
import org.liaison.kit.sql.Sql;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** One row for each accepted item and each partner with an accepted mention, by partner and date. */
final class PartnerItems implements Table {

    /** Positions of the cells of a row. */
    static final int PARTNER = 0;
    static final int NAME = 1;
    static final int LINK = 2;
    static final int DATE = 3;

    private static final List<Column> COLUMNS = List.of(Column.text("partner", "ISO3"), Column.text("name", "headline"),
            Column.text("link", "where it was published"), Column.date("date", "day of publication"),
            Column.text("id", "id of the item"), Column.text("source", "site or free text"));

    private final Database database;
    private final ItemQuery query;

    PartnerItems(Database database, ItemQuery query) {
        this.database = database;
        this.query = query;
    }

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public String title() {
        return "Name, link and date by partner";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        Sql sql = new Sql("select state, headline, address, date, id, source from item, unnest(partners) state");
        query.where(sql);
        sql.add(" and status = 'accepted' and not is_duplicate and date is not null").and("state = any(?)", query.partners());
        if (after != null) {
            String[] key = after.split("\\|", 3);
            sql.add(" and (state, date, id) > (?, ?, ?)", key[0], LocalDate.parse(key[1]), key[2]);
        }
        sql.add(" order by state, date, id");
        database.stream(sql.text(), limit, row -> send(row, sink), sql.values());
    }

    private static void send(ResultSet row, RowSink sink) throws SQLException, IOException {
        String partner = row.getString(1);
        LocalDate date = row.getObject(4, LocalDate.class);
        String id = row.getString(5);
        sink.accept(partner + "|" + date + "|" + id, partner, row.getString(2), row.getString(3), date, id, row.getString(6));
    }
}
