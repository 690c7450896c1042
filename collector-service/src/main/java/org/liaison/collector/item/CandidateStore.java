package org.liaison.collector.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.collector.duplicate.Candidate;
import org.liaison.collector.duplicate.DuplicateIndex;
import org.liaison.collector.duplicate.ItemWords;
import org.liaison.kit.sql.Database;

/** Finds the stored items that could be the same page as new ones, for a whole batch at a time. */
@Singleton
class CandidateStore {

    /** Of a site, on the day of an item and those beside it. */
    private static final int MOST_OF_DAYS = 3 * DuplicateIndex.MOST_PER_KEY;

    private final Database database;

    CandidateStore(Database database) {
        this.database = database;
    }

    /** @return ids of the items that share a key with one of the new ones, a bounded number for each key */
    private Set<String> sharing(List<JudgedItem> fresh, Set<String> near) {
        Set<Long> texts = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Set<String> alternates = new HashSet<>();
        for (JudgedItem judged : fresh) {
            texts.add(judged.print().textKey());
            if (judged.item().key() != null) {
                keys.add(judged.item().key());
            }
            if (judged.item().evidence() != null) {
                alternates.addAll(judged.item().evidence().alternates());
            }
        }
        Set<String> ids = new HashSet<>(near);
        find(ids, "select id from item where text_key = k", DuplicateIndex.MOST_PER_KEY, texts);
        keys.addAll(alternates);
        find(ids, "select id from item where canonical_key = k", DuplicateIndex.MOST_PER_KEY, keys);
        if (!keys.isEmpty()) {
            // this index knows no other way
            database.update("set local enable_bitmapscan = on");
            ids.addAll(database.query("select id from item where alternates is not null and alternates && ? limit 1000",
                    row -> row.getString(1), keys));
            database.update("set local enable_bitmapscan = off");
        }
        translations(ids, fresh);
        return ids;
    }

    private void find(Set<String> ids, String ofKey, int most, Collection<?> keys) {
        if (!keys.isEmpty()) {
            ids.addAll(database.query("select found.* from unnest(?) k cross join lateral (" + ofKey + " limit "
                    + most + ") found", row -> row.getString(1), keys));
        }
    }

    /** Items of the same site and day in another language: the few that are not English by an index of their own. */
    private void translations(Set<String> ids, List<JudgedItem> fresh) {
        Set<String> all = new HashSet<>();
        Set<String> foreign = new HashSet<>();
        for (JudgedItem judged : fresh) {
            NewItem item = judged.item();
            if (item.language() != null && item.date() != null) {
                String key = item.date() + " " + item.source();
                all.add(key);
                if (!item.language().equals("en")) {
                    foreign.add(key);
                }
            }
        }
        find(ids, "select id from item where source = substr(k, 12) and date between substr(k, 1, 10)::date - 1"
                + " and substr(k, 1, 10)::date + 1 and language is not null and language <> 'en'", MOST_OF_DAYS, all);
        find(ids, "select id from item where coalesce(date, '9999-12-31') between substr(k, 1, 10)::date - 1"
                + " and substr(k, 1, 10)::date + 1 and source = substr(k, 12)", MOST_OF_DAYS, foreign);
    }

    /**
     * @param near ids of stored items whose text may resemble one of these
     * @return an index of the stored items that could be the same page as one of these
     */
    DuplicateIndex indexFor(List<JudgedItem> fresh, Set<String> near) {
        DuplicateIndex index = new DuplicateIndex();
        Set<String> ids = sharing(fresh, near);
        if (!ids.isEmpty()) {
            database.query("select id, source, canonical_key, date, language, partners, text_key, words, print, alternates,"
                    + " pictures, duplicate_group, decision from item where id = any(?) and print is not null order by id",
                    CandidateStore::candidate, ids).forEach(index::add);
        }
        return index;
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        long decision = row.getLong("decision");
        Candidate.Standing standing = new Candidate.Standing(row.getString("duplicate_group"), row.wasNull() ? null : decision);
        return new Candidate(row.getString("id"), row.getString("source"), row.getString("canonical_key"),
                row.getObject("date", LocalDate.class), row.getString("language"), Database.strings(row, "partners"),
                NearKeys.print(row), new Candidate.PageLinks(list(row, "alternates"), list(row, "pictures")), standing);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null ? List.of() : Database.strings(row, column);
    }

    /** @return headline and text of items */
    Map<String, ItemWords> words(Collection<String> ids) {
        Map<String, ItemWords> words = new HashMap<>();
        if (!ids.isEmpty()) {
            database.each("select id, headline, body from item where id = any(?)",
                    row -> words.put(row.getString(1), new ItemWords(row.getString(2), row.getString(3))),
                    new ArrayList<>(ids));
        }
        return words;
    }
}
