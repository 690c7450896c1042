package org.liaison.collector.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.liaison.collector.duplicate.DuplicateIndex;
import org.liaison.collector.duplicate.Grouping;
import org.liaison.collector.duplicate.ItemWords;
import org.liaison.kit.sql.Database;

/**
 * Duplicate groups in the store. In each group the accepted item that was published first (the English one, then the smaller id
 * on the same day) stands for the others and gives the group its name, whatever the order in which they came.
 */
@Singleton
class DuplicateGroups {

    private static final String RANKED = "with ranked as (select id, row_number() over (partition by duplicate_group"
            + " order by (status = 'accepted') desc, date nulls last, (coalesce(language, 'en') <> 'en'), id) > 1 as duplicate"
            + " from item where duplicate_group = any(?)";
    private static final String SETTLED = ") update item i set is_duplicate = r.duplicate, revision = revision + 1,"
            + " updated_at = now() from ranked r where i.id = r.id and i.is_duplicate <> r.duplicate returning i.id";

    private final Database database;
    private final CandidateStore candidates;

    DuplicateGroups(Database database, CandidateStore candidates) {
        this.database = database;
        this.candidates = candidates;
    }

    /**
     * Compares new items with the stored ones and with each other.
     *
     * @param near ids of stored items whose text may resemble one of these
     */
    Grouping group(List<JudgedItem> fresh, Set<String> near) {
        DuplicateIndex index = candidates.indexFor(fresh, near);
        fresh.forEach(j -> index.compare(j.candidate()));
        Set<String> unread = index.unread();
        Map<String, JudgedItem> here = fresh.stream()
                .collect(Collectors.toMap(j -> j.item().id(), Function.identity(), (a, b) -> a));
        Map<String, ItemWords> words = new HashMap<>(
                candidates.words(unread.stream().filter(id -> !here.containsKey(id)).toList()));
        unread.stream().filter(here::containsKey).forEach(id -> words.put(id, here.get(id).words()));
        return Grouping.of(index, index.matches(words));
    }

    /** Puts older items into their groups and settles who stands for each. @return ids of changed items */
    Set<String> settle(Grouping grouping, List<JudgedItem> fresh) {
        Set<String> changed = new LinkedHashSet<>();
        if (grouping.joined().isEmpty()) {
            return changed;
        }
        for (Grouping.Merged step : grouping.merged()) {
            changed.addAll(database.query("update item set duplicate_group = ?, revision = revision + 1, updated_at = now()"
                    + " where duplicate_group = ? returning id", row -> row.getString(1), step.into(), step.from()));
        }
        Set<String> here = fresh.stream().map(j -> j.item().id()).collect(Collectors.toSet());
        List<Grouping.Joined> older = grouping.joined().values().stream().filter(j -> !here.contains(j.item())).toList();
        database.batch("update item set duplicate_group = ?, duplicate_kind = ?, duplicate_reason = ?,"
                + " decision = coalesce(?, decision), revision = revision + 1, updated_at = now() where id = ?",
                older.stream().map(j -> new Object[] { j.group(),
                        j.sameness().kind().code(), j.sameness().reason(), j.decision(), j.item() }).toList());
        older.forEach(j -> changed.add(j.item()));
        changed.addAll(settleStanding(
                grouping.joined().values().stream().map(Grouping.Joined::group).collect(Collectors.toSet())));
        return changed;
    }

    /** As {@link #settleGroups}, among those that stand for a group and those just come: the others are behind already. */
    private List<String> settleStanding(Collection<String> groups) {
        return renamed(groups, database.query(RANKED + " and not is_duplicate" + SETTLED, row -> row.getString(1), groups));
    }

    /** Settles who stands for each group. @return ids of items for which that has changed */
    List<String> settleGroups(Collection<String> groups) {
        return groups.isEmpty() ? List.of()
                : renamed(groups, database.query(RANKED + SETTLED, row -> row.getString(1), groups));
    }

    /** A group is called after the item that stands for it, so that the same items make the same group in any order. */
    private List<String> renamed(Collection<String> groups, List<String> settled) {
        List<String> old = new ArrayList<>();
        List<String> now = new ArrayList<>();
        database.each("select duplicate_group, 'g-' || id from item where duplicate_group = any(?) and not is_duplicate"
                + " and duplicate_group <> 'g-' || id", row -> {
                    old.add(row.getString(1));
                    now.add(row.getString(2));
                }, groups);
        if (old.isEmpty()) {
            return settled;
        }
        List<String> changed = new ArrayList<>(settled);
        changed.addAll(database.query("update item i set duplicate_group = r.now, revision = revision + 1, updated_at = now()"
                + " from unnest(?, ?) r (old, now) where i.duplicate_group = r.old returning i.id", row -> row.getString(1),
                old,
                now));
        database.update("update duplicate_change c set group_before = r.now from unnest(?, ?) r (old, now)"
                + " where c.group_before = r.old", old, now);
        database.update("update duplicate_change c set group_after = r.now from unnest(?, ?) r (old, now)"
                + " where c.group_after = r.old", old, now);
        return changed;
    }
}
