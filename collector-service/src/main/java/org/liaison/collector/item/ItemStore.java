package org.liaison.collector.item;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.collector.mention.Mention;
import org.liaison.kit.sql.Database;

/** The table of items and what hangs on it. */
@Singleton
class ItemStore {

    private final Database database;

    ItemStore(Database database) {
        this.database = database;
    }

    /**
     * One intake at a time, until the transaction ends: two could each miss that the other brings the same page.
     *
     * @return number of the intake; those that were committed have numbers without gaps
     */
    long lockIntake() {
        bindToIndexes();
        return database.first("update intake set number = number + 1 returning number", row -> row.getLong(1)).orElseThrow();
    }

    /** @return number of the last intake that was committed */
    long intakeNumber() {
        return database.first("select number from intake", row -> row.getLong(1)).orElseThrow();
    }

    /**
     * Every look-up of an intake has an index. A table that has just grown has no statistics yet that would say so, and a plan
     * that was kept from when it was empty compares each row with each key: custom plans only, until the transaction ends.
     * Most keys lead to no row or one, for which a bitmap is too much.
     */
    void bindToIndexes() {
        database.query("select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),"
                + " set_config('plan_cache_mode', 'force_custom_plan', true)", row -> 1);
    }

    Map<String, String> contentHashes(List<String> ids) {
        Map<String, String> hashes = new HashMap<>();
        database.query("select id, content_hash from item where id = any(?)",
                row -> hashes.put(row.getString(1), row.getString(2)), ids);
        return hashes;
    }

    /** @param mentions as {@link #mentionRow} makes them */
    void insertMentions(List<Object[]> mentions) {
        database.batch(
                "insert into mention (item_id, ordinal, partner, kind, field, start_at, end_at, text, accepted, rule, reason,"
                        + " language, confidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                mentions);
    }

    static Object[] mentionRow(String item, int ordinal, Mention m) {
        return new Object[] { item, ordinal, m.partner(), m.kind(), m.field(), m.start(), m.end(), m.text(), m.accepted(),
                m.rule(),
                m.reason(), m.language(), m.confidence() };
    }

    /** Remembers another address of an item. */
    void addAddress(String id, String address) {
        database.update("insert into item_address (item_id, address) values (?, ?) on conflict do nothing", id, address);
    }

    Optional<String> collectedWithKey(String key) {
        return database.first("select id from item where canonical_key = ? and origin = 'collection'", row -> row.getString(1),
                key);
    }

    List<ItemRow> rows(List<String> ids) {
        return database.query("select * from item where id = any(?) order by id", ItemRow::of, ids);
    }

    /** The rows, locked until the transaction ends. */
    List<ItemRow> lock(Collection<String> ids) {
        return database.query("select * from item where id = any(?) order by id for update", ItemRow::of, List.copyOf(ids));
    }

    Optional<ItemRow> find(String id) {
        return database.first("select * from item where id = ?", ItemRow::of, id);
    }

    List<String> addresses(String id) {
        return database.query("select address from item_address where item_id = ? order by address", row -> row.getString(1),
                id);
    }

    List<Mention> mentions(String id) {
        return database.query("select * from mention where item_id = ? order by ordinal",
                row -> new Mention(row.getString("partner"),
                        row.getString("kind"), row.getString("language"), row.getString("field"), row.getInt("start_at"),
                        row.getInt("end_at"),
                        row.getString("text"),
                        row.getBoolean("accepted"), row.getString("rule"), row.getString("reason"),
                        row.getDouble("confidence")),
                id);
    }

    List<ReviewView> reviews(String id) {
        return database.query("select * from review where item_id = ? order by id",
                row -> new ReviewView(row.getLong("id"), row.getString("kind"), row.getString("verdict"),
                        row.getString("reason"), row.getString("reviewer"), row.getObject("undoes", Long.class),
                        row.getTimestamp("created_at").toInstant()),
                id);
    }
}
