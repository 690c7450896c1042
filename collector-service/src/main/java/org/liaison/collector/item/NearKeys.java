package org.liaison.collector.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.liaison.collector.duplicate.Candidate;
import org.liaison.collector.duplicate.DuplicateIndex;
import org.liaison.collector.duplicate.Fingerprint;
import org.liaison.kit.sql.Database;

/** The keys under which stored items are found as near-same texts. They depend on the partners of an item. */
@Singleton
class NearKeys {

    private static final String COLUMNS = each("band%d", ", ");
    private static final String RESEMBLING = "with fresh as materialized (select day, sketch::bit(512) sketch, " + COLUMNS
            + " from unnest(?, ?, " + each("?::int[]", ", ") + ") f (day, sketch, " + COLUMNS + "))"
            + " select distinct found.item_id from fresh cross join lateral ("
            + each("(select sketch, item_id from item_near n where n.band%1$d = fresh.band%1$d and n.day between fresh.day - "
                    + Fingerprint.NEAR_DAYS + " and fresh.day + " + Fingerprint.NEAR_DAYS + " limit "
                    + DuplicateIndex.MOST_PER_KEY + ")", " union all ")
            + ") found where bit_count(found.sketch # fresh.sketch) <= " + Fingerprint.MOST_BITS;

    private final Database database;

    NearKeys(Database database) {
        this.database = database;
    }

    /** SQL for each band, with its number. */
    private static String each(String sql, String between) {
        return IntStream.range(0, Fingerprint.BANDS).mapToObj(sql::formatted).collect(Collectors.joining(between));
    }

    /** An item as far as its keys are concerned. */
    record Keyed(String id, LocalDate date, List<String> partners, Fingerprint print) {

        static Keyed of(Candidate item) {
            return new Keyed(item.id(), item.date(), item.partners(), item.print());
        }

        /** @return none for a text that is too short, or of no known day */
        int[] bands() {
            return date == null ? new int[0] : print.bands(partners);
        }
    }

    void insert(List<Keyed> items) {
        database.copy("item_near (item_id, day, sketch, " + COLUMNS + ")", rows -> {
            for (Keyed item : items) {
                int[] bands = item.bands();
                if (bands.length > 0) {
                    Object[] row = new Object[3 + bands.length];
                    row[0] = item.id();
                    row[1] = item.date().toEpochDay();
                    row[2] = item.print().sketch();
                    for (int band = 0; band < bands.length; band++) {
                        row[3 + band] = bands[band];
                    }
                    rows.row(row);
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
            int[] its = item.bands();
            if (its.length > 0) {
                bands.add((long) its[0]);
                items.add(item.id());
            }
        }
        if (!items.isEmpty()) {
            database.update("delete from item_near n using unnest(?, ?) k (band, item_id) where n.band0 = k.band"
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
        // days, sketches, and each band of the items that have any
        List<List<Object>> columns = Stream.<List<Object>> generate(ArrayList::new).limit(2 + Fingerprint.BANDS).toList();
        for (Candidate item : items) {
            int[] bands = Keyed.of(item).bands();
            if (bands.length > 0) {
                columns.get(0).add(item.date().toEpochDay());
                columns.get(1).add(item.print().sketchBits());
                for (int band = 0; band < bands.length; band++) {
                    columns.get(2 + band).add((long) bands[band]);
                }
            }
        }
        return columns.get(0).isEmpty() ? new HashSet<>()
                : new HashSet<>(database.query(RESEMBLING, row -> row.getString(1), columns.toArray()));
    }
}
