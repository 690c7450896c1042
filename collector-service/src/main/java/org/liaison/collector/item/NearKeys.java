package org.liaison.collector.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.collector.duplicate.Candidate;
import org.liaison.collector.duplicate.DuplicateIndex;
import org.liaison.collector.duplicate.Fingerprint;
import org.liaison.kit.sql.Database;

/** The keys under which stored items are found as near-same texts. They depend on the partners of an item. */
@Singleton
class NearKeys {

    private static final String RESEMBLING = "with fresh as materialized (select number, day, sketch::bit(512) from"
            + " unnest(?, ?) with ordinality f (day, sketch, number))"
            + " select distinct found.item_id from fresh join unnest(?, ?) k (band, number) using (number)"
            + " cross join lateral (select sketch, item_id from item_near n where n.band = k.band and n.day between"
            + " fresh.day - " + Fingerprint.NEAR_DAYS + " and fresh.day + " + Fingerprint.NEAR_DAYS + " limit "
            + DuplicateIndex.MOST_PER_KEY + ") found where bit_count(found.sketch # fresh.sketch) <= " + Fingerprint.MOST_BITS;

    private final Database database;

    NearKeys(Database database) {
        this.database = database;
    }

    /** An item as far as its keys are concerned. */
    record Keyed(String id, LocalDate date, List<String> partners, Fingerprint print) {

        List<Long> bands() {
            return print.bands(date, partners);
        }
    }

    void insert(List<Keyed> items) {
        database.copy("item_near (band, day, sketch, item_id)", rows -> {
            for (Keyed item : items) {
                List<Long> bands = item.bands();
                String sketch = item.print().sketchBits();
                for (Long band : bands) {
                    rows.row(band, item.date().toEpochDay(), sketch, item.id());
                }
            }
        });
    }

    /** Gives stored items the keys of their present state. */
    void insertOf(Collection<String> ids) {
        insert(stored(ids));
    }

    /** Takes away the keys of stored items, before their state changes. */
    void deleteOf(Collection<String> ids) {
        List<Long> bands = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (Keyed item : stored(ids)) {
            bands.addAll(item.bands());
            item.bands().forEach(band -> items.add(item.id()));
        }
        if (!bands.isEmpty()) {
            database.update("delete from item_near n using unnest(?, ?) k (band, item_id) where n.band = k.band"
                    + " and n.item_id = k.item_id", bands, items);
        }
    }

    private List<Keyed> stored(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
                : database.query("select id, date, partners, text_key, words, print from item where id = any(?)"
                        + " and print is not null", NearKeys::keyed, ids);
    }

    private static Keyed keyed(ResultSet row) throws SQLException {
        return new Keyed(row.getString("id"), row.getObject("date", LocalDate.class), Database.strings(row, "partners"),
                print(row));
    }

    /** @return the fingerprint of the current row */
    static Fingerprint print(ResultSet row) throws SQLException {
        return Fingerprint.unpack(row.getLong("text_key"), row.getInt("words"), row.getBytes("print"));
    }

    /** @return ids of stored items whose text may resemble one of these, a bounded number for each key */
    Set<String> resembling(List<Candidate> items) {
        List<Long> bands = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        List<String> sketches = new ArrayList<>();
        for (Candidate item : items) {
            List<Long> near = item.print().nearBands(item.date(), item.partners());
            if (!near.isEmpty()) {
                days.add(item.date().toEpochDay());
                sketches.add(item.print().sketchBits());
                bands.addAll(near);
                near.forEach(band -> numbers.add((long) days.size()));
            }
        }
        return bands.isEmpty() ? new HashSet<>()
                : new HashSet<>(database.query(RESEMBLING, row -> row.getString(1), days,
                        sketches, bands, numbers));
    }
}
