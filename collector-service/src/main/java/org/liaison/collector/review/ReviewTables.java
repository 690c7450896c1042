package org.liaison.collector.review;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.ColumnType;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** What was decided, by whom, when and why; where two opinions differ; what was announced. */
@Singleton
class ReviewTables {

    private final Database database;

    ReviewTables(Database database) {
        this.database = database;
    }

    /** Every review, the latest last. */
    Table reviews(String item, String reviewer) {
        List<Object> filter = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        if (item != null) {
            where.append(" and item_id = ?");
            filter.add(item);
        }
        if (reviewer != null) {
            where.append(" and reviewer = ?");
            filter.add(reviewer);
        }
        return new Rows("reviews", List.of(Column.integer("id", "id of the review"), Column.text("item", "id of the item"),
                Column.text("kind", "decision, blind (a second opinion) or undo"),
                Column.text("verdict", "accept, reject or undo"),
                Column.text("reason", "why"), Column.text("reviewer", "who"),
                Column.text("bulk", "decided together with the others of this id"),
                Column.integer("undoes", "id of the review that was taken back"), Column.text("created_at", "when")),
                "select id, item_id, kind, verdict, reason, reviewer, bulk::text, undoes, to_char(created_at at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from review where id > ?" + where + " order by id",
                filter, 0L);
    }

    /** Items with two opinions that differ. */
    Table conflicts(boolean settled) {
        return new Rows("conflicts",
                List.of(Column.integer("id", "id of the second review"), Column.text("item", "id of the item"),
                        Column.text("headline", "headline"), Column.text("first_verdict", "accept or reject"),
                        Column.text("first_reason", "why"), Column.text("first_reviewer", "who"),
                        Column.text("second_verdict", "accept or reject"), Column.text("second_reason", "why"),
                        Column.text("second_reviewer", "who"), Column.integer("settled", "id of the review that settled it")),
                "select c.second_id, c.item_id, i.headline, f.verdict, f.reason, f.reviewer, s.verdict, s.reason, s.reviewer, c.settled_id"
                        + " from review_conflict c join item i on i.id = c.item_id join review f on f.id = c.first_id"
                        + " join review s on s.id = c.second_id where c.second_id > ? and c.settled_id is "
                        + (settled ? "not null" : "null") + " order by c.second_id",
                List.of(), 0L);
    }

    /** Announced contacts by the id of the item. */
    Table announcements(String state) {
        if (state != null && !List.of("waiting", "returned", "reported").contains(state)) {
            throw ProblemException.parameter("state", "expected waiting, returned or reported, got '" + state + "'");
        }
        return new Rows("announcements", List.of(Column.text("item", "id of the item that announces it"),
                Column.text("headline", "headline"), Column.text("partners", "ISO3, separated by |"),
                Column.date("date", "day of the announcement"), Column.date("due", "day on which it comes back"),
                Column.text("state", "waiting, returned or reported"), Column.text("report", "id of the item that reports it"),
                Column.text("reason", "why it is in this state")),
                "select a.item_id, i.headline, array_to_string(a.partners, '|'), a.date, a.due, a.state, a.report_id, a.reason"
                        + " from announcement a join item i on i.id = a.item_id where a.item_id > ?"
                        + (state == null ? "" : " and a.state = ?") + " order by a.item_id",
                state == null ? List.of() : List.of(state), "");
    }

    private final class Rows implements Table {

        private final String name;
        private final List<Column> columns;
        private final String sql;
        private final List<Object> filter;
        private final Object start;

        Rows(String name, List<Column> columns, String sql, List<Object> filter, Object start) {
            this.start = start;
            this.name = name;
            this.columns = columns;
            this.sql = sql;
            this.filter = filter;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Column> columns() {
            return columns;
        }

        @Override
        public void rows(String after, long limit, RowSink sink) throws IOException {
            List<Object> arguments = new ArrayList<>();
            arguments.add(after == null ? start : start instanceof Long ? (Object) Long.valueOf(after) : after);
            arguments.addAll(filter);
            if (limit >= 0) {
                arguments.add(limit);
            }
            database.stream(limit >= 0 ? sql + " limit ?" : sql, row -> sink.accept(row.getString(1), cells(row)),
                    arguments.toArray());
        }

        private Object[] cells(ResultSet row) throws SQLException {
            Object[] cells = new Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).type() == ColumnType.DATE ? row.getObject(i + 1, LocalDate.class)
                        : row.getObject(i + 1);
            }
            return cells;
        }
    }
}
