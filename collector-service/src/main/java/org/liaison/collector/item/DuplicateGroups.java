package org.liaison.collector.item;

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

/**
 * Duplicate groups in the store. In each group the accepted item that was published first (the smaller id on the same day)
 * stands for
 * the others, whatever the order in which they came.
 */
@Singleton
class DuplicateGroups {

    private final Database database;

    DuplicateGroups(Database database) {
        this.database = database;
    }

    /** @return an index of the stored items that could be the same page as one of these */
    DuplicateIndex indexOf(List<JudgedItem> fresh) {
        DuplicateIndex index = new DuplicateIndex();
        if (fresh.isEmpty()) {
            return index;
        }
        List<String> texts = fresh.stream().map(j -> j.print().textHash()).distinct().toList();
        List<String> keys = fresh.stream().map(j -> j.item().key()).filter(k -> k != null).distinct().toList();
        Set<Long> bands = new HashSet<>();
        fresh.forEach(j -> bands.addAll(j.print().bands()));
        String same = "select id from item where text_hash = any(?) union select id from item where canonical_key = any(?)"
                + " union select item_id from item_band join unnest(?) key on key = band";
        database.query(
                "select id, canonical_key, date, partners, text_hash, numbers_hash, words, minima, duplicate_group from item"
                        + " where id in (" + same + ") order by id",
                row -> new Candidate(row.getString("id"), row.getString("canonical_key"),
                        row.getObject("date", java.time.LocalDate.class), Database.strings(row, "partners"),
                        new Fingerprint(row.getString("text_hash"), row.getLong("numbers_hash"), row.getInt("words"),
                                Fingerprint.unpack(row.getBytes("minima"))),
                        row.getString("duplicate_group")),
                texts, keys, new ArrayList<>(bands)).forEach(index::add);
        return index;
    }

    /** Puts the older item of each match into its group and settles who stands for the group. @return ids of changed items */
    Set<String> settle(Collection<DuplicateIndex.Match> matches) {
        List<Object[]> joined = matches.stream().filter(DuplicateIndex.Match::newGroup)
                .map(m -> new Object[] { m.group(), "others are the same page as this", m.other() }).toList();
        database.batch("update item set duplicate_group = ?, duplicate_reason = ?, revision = revision + 1, updated_at = now()"
                + " where id = ? and duplicate_group is null", joined);
        Set<String> changed = new HashSet<>();
        joined.forEach(j -> changed.add((String) j[2]));
        changed.addAll(settleGroups(matches.stream().map(DuplicateIndex.Match::group).distinct().toList()));
        return changed;
    }

    /** Settles who stands for each group. @return ids of items for which that has changed */
    List<String> settleGroups(List<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return database.query("with ranked as (select id, row_number() over (partition by duplicate_group"
                + " order by (status = 'accepted') desc, date nulls last, id) > 1 as duplicate from item where duplicate_group = any(?))"
                + " update item i set is_duplicate = r.duplicate, revision = revision + 1, updated_at = now()"
                + " from ranked r where i.id = r.id and i.is_duplicate <> r.duplicate returning i.id", row -> row.getString(1),
                groups);
    }
}
