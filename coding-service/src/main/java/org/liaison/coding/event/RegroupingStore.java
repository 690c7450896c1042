package org.liaison.coding.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.sql.Database;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** What a recoding has yet to group, and the shares of that work. */
@ApplicationScoped
class RegroupingStore {

    static final String COMPARING = "comparing";
    static final String GROUPING = "grouping";
    private static final int PAGE = 2_000;
    private static final int UPDATE = 10_000;

    private final Database database;

    RegroupingStore(Database database) {
        this.database = database;
    }

    /** An item in the order of its days. */
    record Dated(int number, String itemId, LocalDate first, LocalDate last, String identity) {
    }

    /** A share of the components that was locked, and where it goes on. */
    record Share(int part, int afterComponent) {
    }

    /** @param component least number of the items that may share an event with this one */
    record Queued(int component, String itemId) {
    }

    /** Makes a list of all items that tell of events; to be called while nobody regroups. */
    void begin(UUID recoding, String codebook) {
        // what an earlier recoding that was cancelled has left
        database.update("delete from regrouping_item where codebook = ?", codebook);
        database.update("delete from regrouping_pair p where not exists (select 1 from regrouping_item i"
                + " where i.recoding_id = p.recoding_id)");
        database.update("insert into regrouping_item (recoding_id, number, codebook, item_id, component) select ?, n, codebook,"
                + " item_id, n from (select codebook, item_id, (row_number() over (order by item_id) - 1)::integer as n"
                + " from occurrence where codebook = ?) o", recoding, codebook);
        database.update("insert into regrouping_part (recoding_id, phase, part, total) select ?, ?, partner, count(*)"
                + " from occurrence_partner where codebook = ? group by partner", recoding, COMPARING, codebook);
        // plans for tables that were empty a moment ago would read them from end to end for each page
        for (String table : List.of("regrouping_item", "occurrence", "occurrence_partner", "report", "interaction")) {
            database.update("analyze " + table);
        }
    }

    void share(UUID recoding, int parts) {
        for (int part = 0; part < parts; part++) {
            database.update("insert into regrouping_part (recoding_id, phase, part, total) select ?, ?, ?, count(*)"
                    + " from regrouping_item where recoding_id = ? and component % ? = ?", recoding, GROUPING,
                    Integer.toString(part), recoding, parts, part);
        }
    }

    /** Locks a partner whose items nobody compares; the one with most items first, for the last one decides when all end. */
    Optional<String> lockPartner(UUID recoding) {
        return database.first("select part from regrouping_part where recoding_id = ? and phase = ? and not finished"
                + " order by total desc limit 1 for update skip locked", row -> row.getString(1), recoding, COMPARING);
    }

    Optional<Share> lockShare(UUID recoding) {
        return database.first("select part, after_component from regrouping_part where recoding_id = ? and phase = ?"
                + " and not finished order by done limit 1 for update skip locked",
                row -> new Share(Integer.parseInt(row.getString(1)), row.getInt(2)), recoding, GROUPING);
    }

    boolean unfinished(UUID recoding, String phase) {
        return database.first("select 1 from regrouping_part where recoding_id = ? and phase = ? and not finished limit 1",
                row -> true, recoding, phase).isPresent();
    }

    void finish(UUID recoding, String phase, String part) {
        database.update("update regrouping_part set finished = true, done = total where recoding_id = ? and phase = ?"
                + " and part = ?", recoding, phase, part);
    }

    void advance(UUID recoding, int part, int afterComponent, int done) {
        database.update("update regrouping_part set after_component = ?, done = done + ? where recoding_id = ? and phase = ?"
                + " and part = ?", afterComponent, done, recoding, GROUPING, Integer.toString(part));
    }

    /** The next items of a partner by their first days. */
    List<Dated> next(UUID recoding, String codebook, String partner, Dated after) {
        return database.query("""
                select r.number, p.item_id, p.wanted_start, p.wanted_end, o.identity::text from occurrence_partner p
                join regrouping_item r on r.codebook = p.codebook and r.item_id = p.item_id and r.recoding_id = ?
                join occurrence o on o.item_id = p.item_id and o.codebook = p.codebook
                where p.codebook = ? and p.partner = ? and p.wanted_start >= ?
                  and (p.wanted_start, p.item_id) > (?, ?)
                order by p.wanted_start, p.item_id limit %d""".formatted(PAGE),
                row -> new Dated(row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class), row.getString(5)),
                recoding, codebook, partner, after.first(), after.first(), after.itemId());
    }

    /** A copy, for the pairs of a partner may be many. */
    void pairs(UUID recoding, List<int[]> pairs) {
        if (!pairs.isEmpty()) {
            database.copy("regrouping_pair (recoding_id, a, b)", writer -> {
                for (int[] pair : pairs) {
                    writer.row(recoding, pair[0], pair[1]);
                }
            });
        }
    }

    /** Which items may share an event: compared ones, those that are one page, and those that a person brought together. */
    Components components(UUID recoding, String codebook) {
        Components components = new Components(database.first(
                "select coalesce(max(number), -1) + 1 from regrouping_item where recoding_id = ?", row -> row.getInt(1),
                recoding).orElse(0));
        joinAll(components, "select a, b from regrouping_pair where recoding_id = ?", recoding);
        joinAll(components, """
                select r.number, min(r.number) over (partition by o.duplicate_group) from regrouping_item r
                join occurrence o on o.codebook = r.codebook and o.item_id = r.item_id
                where r.recoding_id = ? and o.duplicate_group is not null""", recoding);
        joinAll(components, """
                select r.number, min(r.number) over (partition by e.id) from event_ruling e
                join regrouping_item r on r.item_id = any (e.items) and r.codebook = e.codebook
                where r.recoding_id = ? and e.codebook = ? and e.kind = 'merge' and e.undone_at is null""", recoding, codebook);
        return components;
    }

    /** Outside the transaction, where rows come one by one; what is read was committed before. */
    private void joinAll(Components components, String sql, Object... arguments) {
        QuarkusTransaction.suspendingExisting().run(() -> {
            try {
                database.stream(sql, row -> components.join(row.getInt(1), row.getInt(2)), arguments);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void keep(UUID recoding, Components components) {
        List<Long> numbers = new ArrayList<>();
        List<Long> roots = new ArrayList<>();
        for (int number = 0; number < components.size(); number++) {
            int root = components.of(number);
            if (root != number) {
                numbers.add((long) number);
                roots.add((long) root);
            }
            if (numbers.size() == UPDATE || number == components.size() - 1 && !numbers.isEmpty()) {
                database.update("update regrouping_item r set component = t.root from unnest(?::bigint[], ?::bigint[])"
                        + " t (number, root) where r.recoding_id = ? and r.number = t.number", numbers, roots, recoding);
                numbers.clear();
                roots.clear();
            }
        }
        database.update("delete from regrouping_pair where recoding_id = ?", recoding);
    }

    /** The items of the next components of a share. */
    List<Queued> next(UUID recoding, Share share, int parts, int limit) {
        return database.query("""
                select component, item_id from regrouping_item where recoding_id = ? and component %% ? = ? and component > ?
                  and component <= (select max(component) from (select component from regrouping_item where recoding_id = ?
                    and component %% ? = ? and component > ? order by component limit %d) c)
                order by component, number""".formatted(limit),
                row -> new Queued(row.getInt(1), row.getString(2)), recoding, parts, share.part(), share.afterComponent(),
                recoding, parts, share.part(), share.afterComponent());
    }

    /** Items that somebody has grouped are no longer waited for. */
    void grouped(String codebook, Collection<String> items) {
        database.update("delete from regrouping_item where codebook = ? and item_id = any (?)", codebook, items);
    }

    void clear(UUID recoding) {
        for (String table : List.of("regrouping_item", "regrouping_pair", "regrouping_part")) {
            database.update("delete from " + table + " where recoding_id = ?", recoding);
        }
    }
}
