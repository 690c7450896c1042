package org.liaison.collector.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;

/** Decisions of people about items: kept with who, when and why, published, and taken back when asked. */
@ApplicationScoped
public class ItemDecisions {

    private static final Logger LOG = Logger.getLogger(ItemDecisions.class);

    private final Database database;
    private final ItemStore store;
    private final DuplicateGroups groups;
    private final ItemPublisher publisher;

    ItemDecisions(Database database, ItemStore store, DuplicateGroups groups, ItemPublisher publisher) {
        this.database = database;
        this.store = store;
        this.groups = groups;
        this.publisher = publisher;
    }

    /** A decision that can be taken back. */
    private record Past(long id, String item, String status, String reason) {
    }

    /**
     * Accepts or rejects items; all or none. Each is published again or withdrawn, with a new revision.
     *
     * @return id of the bulk to which the reviews belong
     */
    @Transactional
    public UUID decide(Collection<String> ids, boolean accept, String reason, String reviewer) {
        store.lockIntake();
        List<ItemRow> before = locked(ids);
        if (accept) {
            before.stream().filter(row -> row.date() == null).findFirst().ifPresent(row -> {
                throw new ProblemException(CollectorProblem.UNDATED_ITEM,
                        "Item " + row.id() + " has no publication date and cannot be accepted.");
            });
        }
        UUID bulk = UUID.randomUUID();
        String verdict = accept ? "accept" : "reject";
        database.batch("insert into review (item_id, verdict, reason, reviewer, bulk, status_before, reason_before)"
                + " values (?, ?, ?, ?, ?, ?, ?)",
                before.stream().map(row -> new Object[] { row.id(), verdict, reason, reviewer,
                        bulk, row.status().code(), row.reason() }).toList());
        database.update(
                "update review_conflict c set settled_id = r.id from review r where r.bulk = ? and r.item_id = c.item_id"
                        + " and c.settled_id is null",
                bulk);
        String status = (accept ? ItemStatus.ACCEPTED : ItemStatus.REJECTED).code();
        change(before,
                before.stream().map(row -> new Object[] { status, verdict + "ed on review: " + reason, row.id() }).toList());
        LOG.infof("items=%d first=%s review=%s bulk=%s reviewer=%s", before.size(), before.get(0).id(), verdict, bulk,
                reviewer);
        return bulk;
    }

    /** Takes back one decision. @throws ProblemException where a later one stands on it */
    @Transactional
    public void undo(long review, String reason, String reviewer) {
        store.lockIntake();
        undo(open("r.id = ?", review), "review", review, reason, reviewer);
    }

    /** Takes back all decisions of a bulk that stand. */
    @Transactional
    public int undoBulk(UUID bulk, String reason, String reviewer) {
        store.lockIntake();
        return undo(open("r.bulk = ?", bulk), "bulk", bulk, reason, reviewer);
    }

    /** Decisions that were not taken back and on which no later one stands. */
    private List<Past> open(String condition, Object argument) {
        return database.query("select r.id, r.item_id, r.status_before, r.reason_before from review r where " + condition
                + " and r.kind = 'decision' and r.status_before is not null"
                + " and not exists (select 1 from review u where u.undoes = r.id)"
                + " and not exists (select 1 from review l where l.item_id = r.item_id and l.kind = 'decision' and l.id > r.id"
                + " and not exists (select 1 from review u where u.undoes = l.id)) order by r.item_id",
                row -> new Past(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)), argument);
    }

    private int undo(List<Past> past, String what, Object id, String reason, String reviewer) {
        if (past.isEmpty()) {
            if (database.first("select 1 from review where " + (what.equals("bulk") ? "bulk" : "id") + " = ?", row -> 1, id)
                    .isEmpty()) {
                throw ProblemException.notFound(what, id);
            }
            throw new ProblemException(CollectorProblem.NOT_TO_UNDO,
                    "The " + what + " " + id + " was taken back already, or a later decision stands on it.");
        }
        List<ItemRow> before = locked(past.stream().map(Past::item).toList());
        database.batch(
                "insert into review (item_id, verdict, reason, reviewer, kind, undoes) values (?, 'undo', ?, ?, 'undo', ?)",
                past.stream().map(p -> new Object[] { p.item(), reason, reviewer, p.id() }).toList());
        change(before, past.stream().map(p -> new Object[] { p.status(), p.reason(), p.item() }).toList());
        LOG.infof("undone=%d %s=%s reviewer=%s", past.size(), what, id, reviewer);
        return past.size();
    }

    private List<ItemRow> locked(Collection<String> ids) {
        List<ItemRow> rows = store.lock(new LinkedHashSet<>(ids));
        Set<String> missing = new LinkedHashSet<>(ids);
        rows.forEach(row -> missing.remove(row.id()));
        if (!missing.isEmpty()) {
            throw ProblemException.notFound("item", missing.iterator().next());
        }
        return rows;
    }

    /** @param changes status, reason and id of each */
    void change(List<ItemRow> before, List<Object[]> changes) {
        database.batch("update item set status = ?, reason = ?, revision = revision + 1, updated_at = now() where id = ?",
                changes);
        publish(before);
    }

    /** Publishes items that were changed, and those for which it changed who stands for their group. */
    void publish(List<ItemRow> before) {
        List<String> ids = before.stream().map(ItemRow::id).toList();
        Set<String> changed = new LinkedHashSet<>(ids);
        changed.addAll(
                groups.settleGroups(before.stream().map(ItemRow::duplicateGroup).filter(g -> g != null).distinct().toList()));
        Set<String> accepted = new LinkedHashSet<>();
        store.rows(ids).stream().filter(row -> row.status() == ItemStatus.ACCEPTED).forEach(row -> accepted.add(row.id()));
        publisher.withdraw(before.stream().filter(row -> row.status() == ItemStatus.ACCEPTED && !accepted.contains(row.id()))
                .map(ItemRow::id).toList());
        publisher.publish(new ArrayList<>(changed));
    }
}
