package org.liaison.collector.review;

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

/** Items that wait for a person, the most doubtful first, read from the database row by row. */
final class ReviewQueue implements Table {

    static final List<String> REASONS = List.of("conflict", "announced", "undated", "doubtful");

    /** No decision of a person stands. */
    static final String UNDECIDED = " not exists (select 1 from review r where r.item_id = i.id and r.kind = 'decision'"
            + " and not exists (select 1 from review u where u.undoes = r.id))";
    private static final String WHY = "case when exists (select 1 from review_conflict c where c.item_id = i.id and c.settled_id is null)"
            + " then 'conflict' when a.state = 'returned' then 'announced' when i.status = 'pending' then 'undated'"
            + " when i.confidence < ? then 'doubtful' end";
    private static final List<Column> COLUMNS = List.of(Column.text("id", "id of the item"),
            Column.text("source", "site or free text"), Column.date("date", "day of publication"),
            Column.text("headline", "headline"), Column.text("address", "where it was published"),
            Column.text("partners", "ISO3 of the partners mentioned, accepted or not, separated by |"),
            Column.text("status", "accepted, rejected or pending"), Column.text("kind", "what decided"),
            Column.decimal("confidence", "how sure the verdict is, 0 to 1"), Column.text("reason", "why it has this status"),
            Column.text("why", "why it waits: conflict, announced, undated or doubtful"),
            Column.date("waiting_since", "day on which an announced item came back"));

    private final Database database;
    private final QueueQuery query;
    private final double doubtful;

    ReviewQueue(Database database, QueueQuery query, double doubtful) {
        this.database = database;
        this.query = query;
        this.doubtful = doubtful;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public String title() {
        return "Items that wait for a person";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        Sql sql = statement("id, source, date, headline, address, array(select distinct m.partner from mention m"
                + " where m.item_id = q.id order by 1) partners, status, kind, sure, reason, why, returned");
        if (after != null) {
            int cut = after.indexOf('|');
            sql.add(" and (sure, id) > (?, ?)", Double.parseDouble(after.substring(0, cut)), after.substring(cut + 1));
        }
        sql.add(" order by sure, id");
        database.stream(sql.text(), limit, row -> send(row, sink), sql.values());
    }

    /** @return at most so many ids of items in the queue */
    List<String> ids(int most) {
        Sql sql = statement("id").add(" order by id limit ?", most);
        return database.query(sql.text(), row -> row.getString(1), sql.values());
    }

    private Sql statement(String columns) {
        Sql inner = new Sql("select i.*, coalesce(i.confidence, 1) sure, a.returned_at::date returned, " + WHY
                + " why from item i left join announcement a on a.item_id = i.id and a.state = 'returned' where (" + UNDECIDED
                + " or exists (select 1 from review_conflict c where c.item_id = i.id and c.settled_id is null))", doubtful);
        query.where(inner);
        List<String> reasons = query.reasons();
        return new Sql("select " + columns + " from (" + inner.text() + ") q where true", inner.values())
                .and("why = any(?)", reasons).add(reasons.isEmpty() && query.open() ? " and why is not null" : "");
    }

    private static void send(ResultSet row, RowSink sink) throws SQLException, IOException {
        double sure = row.getDouble("sure");
        sink.accept(sure + "|" + row.getString("id"), row.getString("id"), row.getString("source"),
                row.getObject("date", LocalDate.class), row.getString("headline"), row.getString("address"),
                String.join("|", Database.strings(row, "partners")), row.getString("status"), row.getString("kind"), sure,
                row.getString("reason"), row.getString("why"), row.getObject("returned", LocalDate.class));
    }
}
