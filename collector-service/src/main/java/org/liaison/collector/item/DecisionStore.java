package org.liaison.collector.item;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** Decisions of people about duplicate groups, and what each changed. */
@Singleton
class DecisionStore {

    private final Database database;

    DecisionStore(Database database) {
        this.database = database;
    }

    /** @return group of those of the items that exist, an empty text where there is none */
    Map<String, String> groups(Collection<String> items) {
        Map<String, String> groups = new LinkedHashMap<>();
        database.each("select id, coalesce(duplicate_group, '') from item where id = any(?) order by id for update",
                row -> groups.put(row.getString(1), row.getString(2)), items);
        return groups;
    }

    /** @return members of the groups */
    List<String> members(Collection<String> groups) {
        return database.query("select id from item where duplicate_group = any(?) order by id for update",
                row -> row.getString(1), groups);
    }

    long insert(String kind, List<String> items, String reason, String person) {
        return database.first("insert into duplicate_decision (kind, items, reason, person) values (?, ?, ?, ?) returning id",
                row -> row.getLong(1), kind, items, reason, person).orElseThrow();
    }

    /** Moves items into a group, or out of any, and keeps where they were. */
    void move(long decision, Collection<String> items, String group, String reason) {
        database.update("insert into duplicate_change (decision_id, item_id, group_before, kind_before, reason_before,"
                + " decision_before, group_after) select ?, id, duplicate_group, duplicate_kind, duplicate_reason, decision, ?"
                + " from item where id = any(?)", decision, group, items);
        database.update(
                "update item set duplicate_group = ?, duplicate_kind = case when ?::text is null then null else 'person' end,"
                        + " duplicate_reason = ?, decision = ?, is_duplicate = is_duplicate and ?::text is not null,"
                        + " revision = revision + 1, updated_at = now() where id = any(?)",
                group, group, reason, decision, group, items);
    }

    /** Marks items as decided about that stay in their group. */
    void keep(long decision, Collection<String> items) {
        database.update("insert into duplicate_change (decision_id, item_id, group_before, kind_before, reason_before,"
                + " decision_before, group_after) select ?, id, duplicate_group, duplicate_kind, duplicate_reason, decision,"
                + " duplicate_group from item where id = any(?)", decision, items);
        database.update("update item set decision = ? where id = any(?)", decision, items);
    }

    Optional<DecisionView> find(long id) {
        return database.first("select d.*, (select array_agg(item_id order by item_id) from duplicate_change c"
                + " where c.decision_id = d.id and c.group_before is distinct from c.group_after) as changed,"
                + " (select max(group_after) from duplicate_change c where c.decision_id = d.id and item_id = any(d.items))"
                + " as group_now from duplicate_decision d where id = ?",
                row -> new DecisionView(row.getLong("id"), row.getString("kind"), Database.strings(row, "items"),
                        row.getArray("changed") == null ? List.of() : Database.strings(row, "changed"),
                        row.getString("group_now"), row.getString("reason"), row.getString("person"),
                        row.getTimestamp("created_at").toInstant(),
                        Database.instant(row, "undone_at"),
                        row.getString("undone_by")),
                id);
    }

    /** @return items that a later decision has changed since */
    List<String> changedSince(long id) {
        return database.query("select item_id from duplicate_change c join item i on i.id = c.item_id where c.decision_id = ?"
                + " and i.decision is distinct from c.decision_id order by 1", row -> row.getString(1), id);
    }

    /** @return groups concerned, before and after */
    List<String> groupsOf(long id) {
        return database.query("select group_before from duplicate_change where decision_id = ? and group_before is not null"
                + " union select group_after from duplicate_change where decision_id = ? and group_after is not null",
                row -> row.getString(1), id, id);
    }

    /** @return groups that the items are in now */
    List<String> groupsNow(long id) {
        return database.query("select distinct duplicate_group from item i join duplicate_change c on c.item_id = i.id"
                + " where c.decision_id = ? and duplicate_group is not null", row -> row.getString(1), id);
    }

    /** Puts items back. @return ids of those whose group changes */
    List<String> restore(long id, String person) {
        database.update("update duplicate_decision set undone_at = now(), undone_by = ? where id = ?", person, id);
        database.update("update item i set duplicate_group = c.group_before, duplicate_kind = c.kind_before,"
                + " duplicate_reason = c.reason_before, decision = c.decision_before,"
                + " is_duplicate = i.is_duplicate and c.group_before is not null, revision = revision + 1, updated_at = now()"
                + " from duplicate_change c where c.decision_id = ? and c.item_id = i.id", id);
        return database.query("select item_id from duplicate_change where decision_id = ?", row -> row.getString(1), id);
    }
}
