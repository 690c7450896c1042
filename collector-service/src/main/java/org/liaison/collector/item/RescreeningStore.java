package org.liaison.collector.item;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.collector.mention.Mention;
import org.liaison.collector.mention.Screening;
import org.liaison.kit.sql.Database;

/** Stored items and what a new screening makes of them. */
@Singleton
class RescreeningStore {

    private static final String OLDER = " names_version < ? and (?::text[] is null or source = any(?))";

    private final Database database;
    private final ItemStore items;
    private final NearKeys near;

    RescreeningStore(Database database, ItemStore items, NearKeys near) {
        this.database = database;
        this.items = items;
        this.near = near;
    }

    /** An item, the partner on whose site it stands (null for none), and whether a decision of a person about it stands. */
    record Stored(ItemRow row, String owner, boolean decided) {
    }

    /** What an item becomes. */
    record Outcome(String item, Screening screening, ItemStatus status, String reason, boolean published) {

        static Outcome of(Stored stored, Screening screening) {
            ItemRow row = stored.row();
            boolean named = !screening.partners().isEmpty();
            ItemStatus status = stored.decided() ? row.status()
                    : !named ? ItemStatus.REJECTED
                            : row.date() == null ? ItemStatus.PENDING : ItemStatus.ACCEPTED;
            String reason = stored.decided() ? row.reason()
                    : status == ItemStatus.PENDING ? "no publication date found" : screening.summary();
            return new Outcome(row.id(), screening, status, reason,
                    status != row.status() || !screening.partners().equals(row.partners()));
        }
    }

    long count(long version, List<String> sources) {
        return database.first("select count(*) from item where" + OLDER, row -> row.getLong(1), version, sources, sources)
                .orElse(0L);
    }

    List<Stored> next(long version, List<String> sources, String after, int most) {
        return database.query(
                "select i.*, (select m.partner from mention m where m.item_id = i.id and m.field = 'source' limit 1) owner,"
                        + " exists (select 1 from review r where r.item_id = i.id and r.kind = 'decision'"
                        + " and not exists (select 1 from review u where u.undoes = r.id)) decided from item i where" + OLDER
                        + " and id > ? order by id limit ? for update of i",
                row -> new Stored(ItemRow.of(row), row.getString("owner"), row.getBoolean("decided")), version, sources,
                sources,
                after, most);
    }

    void keep(List<Outcome> outcomes) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> mentions = new ArrayList<>();
        for (Outcome o : outcomes) {
            Screening s = o.screening();
            rows.add(new Object[] { s.partners(), s.kind(), s.confidence(), s.version(), o.status().code(), o.reason(),
                    o.published() ? 1L : 0L, o.item() });
            int ordinal = 0;
            for (Mention m : s.mentions()) {
                mentions.add(ItemStore.mentionRow(o.item(), ordinal++, m));
            }
        }
        List<String> changed = outcomes.stream().filter(Outcome::published).map(Outcome::item).toList();
        near.deleteOf(changed);
        database.batch("update item set partners = ?, kind = ?, confidence = ?, names_version = ?, status = ?, reason = ?,"
                + " revision = revision + ?, updated_at = now() where id = ?", rows);
        near.insertOf(changed);
        database.update("delete from mention where item_id = any(?)", outcomes.stream().map(Outcome::item).toList());
        items.insertMentions(mentions);
    }
}
