package org.liaison.collector.item;

import java.util.List;

import javax.sql.DataSource;

import org.liaison.collector.duplicate.Sameness;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.sql.Sql;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** Duplicate groups and decisions as tables. */
final class GroupTable {

    private static final List<Column> MEMBERS = List.of(Column.text("duplicate_group", "id of the group"),
            Column.text("id", "id of the item"), Column.text("source", "site or free text"),
            Column.text("address", "where it was published"), Column.text("headline", "headline"),
            Column.date("date", "day of publication"), Column.text("language", "two-letter code"),
            Column.text("kind", "address, text, near, translation or person"), Column.text("reason", "why it is in the group"),
            Column.bool("is_duplicate", "whether another item stands for the group"),
            Column.bool("decided", "whether a person decided about it"));
    private static final List<Column> DECISIONS = List.of(Column.integer("id", "number of the decision"),
            Column.text("kind", "merge or split"), Column.text("items", "items that the person named, separated by |"),
            Column.text("reason", "why"), Column.text("person", "who"), Column.text("created_at", "when"),
            Column.text("undone_at", "when it was undone, empty while it stands"), Column.text("undone_by", "who undid it"));

    private GroupTable() {
    }

    static SqlTable members(DataSource database, String group, String kind) {
        Sql sql = new Sql("select duplicate_group || ' ' || id as row_key, duplicate_group, id, source,"
                + " address, headline, date, language, duplicate_kind as kind, duplicate_reason as reason, is_duplicate,"
                + " decision is not null as decided from item where duplicate_group is not null");
        sql.and("duplicate_group = any(?)", Parameters.commaList(group))
                .and("duplicate_kind = any(?)", Parameters.commaList("kind", kind, Sameness.Kind.CODES));
        return new SqlTable(database, "duplicates", MEMBERS, sql);
    }

    static SqlTable decisions(DataSource database) {
        return new SqlTable(database, "duplicate-decisions", DECISIONS,
                "select to_char(id, 'FM000000000000') as row_key, id, kind,"
                        + " array_to_string(items, '|') as items, reason, person, to_char(created_at at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as created_at, to_char(undone_at at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as undone_at, undone_by from duplicate_decision",
                List.of());
    }
}
