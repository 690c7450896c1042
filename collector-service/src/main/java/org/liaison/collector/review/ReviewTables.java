package org.liaison.collector.review;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** What was decided, by whom, when and why; where two opinions differ; what was announced. */
@Singleton
class ReviewTables {

    private final DataSource database;

    ReviewTables(DataSource database) {
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
        return new SqlTable(database, "reviews",
                List.of(Column.integer("id", "id of the review"), Column.text("item", "id of the item"),
                        Column.text("kind", "decision, blind (a second opinion) or undo"),
                        Column.text("verdict", "accept, reject or undo"),
                        Column.text("reason", "why"), Column.text("reviewer", "who"),
                        Column.text("bulk", "decided together with the others of this id"),
                        Column.integer("undoes", "id of the review that was taken back"), Column.text("created_at", "when")),
                "select " + key("id") + ", id, item_id as item, kind, verdict, reason, reviewer, bulk::text as bulk, undoes,"
                        + " to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as created_at from review"
                        + " where true" + where,
                filter);
    }

    /** Items with two opinions that differ. */
    Table conflicts(boolean settled) {
        return new SqlTable(database, "conflicts",
                List.of(Column.integer("id", "id of the second review"), Column.text("item", "id of the item"),
                        Column.text("headline", "headline"), Column.text("first_verdict", "accept or reject"),
                        Column.text("first_reason", "why"), Column.text("first_reviewer", "who"),
                        Column.text("second_verdict", "accept or reject"), Column.text("second_reason", "why"),
                        Column.text("second_reviewer", "who"), Column.integer("settled", "id of the review that settled it")),
                "select " + key("c.second_id")
                        + ", c.second_id as id, c.item_id as item, i.headline, f.verdict as first_verdict,"
                        + " f.reason as first_reason, f.reviewer as first_reviewer, s.verdict as second_verdict,"
                        + " s.reason as second_reason, s.reviewer as second_reviewer, c.settled_id as settled"
                        + " from review_conflict c join item i on i.id = c.item_id join review f on f.id = c.first_id"
                        + " join review s on s.id = c.second_id where c.settled_id is "
                        + (settled ? "not null" : "null"),
                List.of());
    }

    /** Announced contacts by the id of the item. */
    Table announcements(String state) {
        if (state != null && !List.of("waiting", "returned", "reported").contains(state)) {
            throw ProblemException.parameter("state", "expected waiting, returned or reported, got '" + state + "'");
        }
        return new SqlTable(database, "announcements", List.of(Column.text("item", "id of the item that announces it"),
                Column.text("headline", "headline"), Column.text("partners", "ISO3, separated by |"),
                Column.date("date", "day of the announcement"), Column.date("due", "day on which it comes back"),
                Column.text("state", "waiting, returned or reported"), Column.text("report", "id of the item that reports it"),
                Column.text("reason", "why it is in this state")),
                "select a.item_id as row_key, a.item_id as item, i.headline, array_to_string(a.partners, '|') as partners, a.date,"
                        + " a.due, a.state, a.report_id as report, a.reason from announcement a join item i on i.id = a.item_id"
                        + (state == null ? "" : " where a.state = ?"),
                state == null ? List.of() : List.of(state));
    }

    /** Numbers as texts that sort alike. */
    private static String key(String number) {
        return "to_char(" + number + ", 'FM0000000000000000000') as row_key";
    }
}
