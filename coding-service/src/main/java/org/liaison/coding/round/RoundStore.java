package org.liaison.coding.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.item.ItemChoice;
import org.liaison.kit.sql.Database;

/** The tables of rounds and of who codes what in them. */
@ApplicationScoped
class RoundStore {

    private static final String SELECT = "select * from coding_round where id = ?";

    private final Database database;

    RoundStore(Database database) {
        this.database = database;
    }

    /** @param dealt for each item the coders' indices */
    void insert(Round round, List<ItemChoice.Chosen> items, List<List<Integer>> dealt) {
        database.update("insert into coding_round (id, title, codebook, codebook_version, guidance, per_item, coders,"
                + " adjudicators, seed, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", round.id(),
                round.title(), round.codebook(), round.codebookVersion(), round.guidance(), round.perItem(), round.coders(),
                round.adjudicators(), round.seed(), round.createdBy(), round.createdAt());
        List<Object[]> texts = new ArrayList<>();
        List<Object[]> assignments = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            ItemChoice.Chosen it = items.get(place);
            texts.add(new Object[] { round.id(), it.text().id(), place, it.text().source(), it.address(), it.text().date(),
                    it.text().headline(), it.text().body() });
            for (int coder : dealt.get(place)) {
                assignments
                        .add(new Object[] { UUID.randomUUID(), round.id(), it.text().id(), round.coders().get(coder), place });
            }
        }
        database.batch("insert into round_item (round_id, item_id, place, source, address, published, headline, body)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)", texts);
        database.batch("insert into coding_assignment (id, round_id, item_id, coder, place) values (?, ?, ?, ?, ?)",
                assignments);
    }

    Optional<Round> find(UUID id) {
        return database.first(SELECT, RoundStore::map, id);
    }

    /** As {@link #find}; until the end of the transaction nobody closes it. */
    Optional<Round> hold(UUID id) {
        return database.first(SELECT + " for share", RoundStore::map, id);
    }

    /** As {@link #find}; until the end of the transaction nobody codes in it. */
    Optional<Round> lock(UUID id) {
        return database.first(SELECT + " for update", RoundStore::map, id);
    }

    void close(UUID id, String by, Instant when, String reason) {
        database.update("update coding_round set closed_by = ?, closed_at = ?, closing_reason = ? where id = ?", by, when,
                reason, id);
    }

    Progress progress(UUID id) {
        List<Progress.OfCoder> coders = database.query("""
                select a.coder, count(*) as assigned, count(a.done_at) as done,
                  percentile_cont(0.5) within group (order by c.seconds) as median_seconds
                from coding_assignment a left join lateral (select seconds from item_coding where assignment_id = a.id
                  and undone_at is null order by number desc limit 1) c on true
                where a.round_id = ? group by a.coder order by a.coder""",
                row -> new Progress.OfCoder(row.getString("coder"), row.getLong("assigned"), row.getLong("done"),
                        row.getObject("median_seconds", Double.class)),
                id);
        return database.first("""
                select count(*) as items, count(*) filter (where state = 'agreed') as agreed,
                  count(*) filter (where state = 'conflict') as conflicts,
                  count(*) filter (where state = 'adjudicated') as adjudicated, count(*) filter (where state = 'open') as open
                from round_item where round_id = ?""",
                row -> new Progress(row.getLong("items"), row.getLong("agreed"), row.getLong("conflicts"),
                        row.getLong("adjudicated"), row.getLong("open"), coders),
                id).orElseThrow();
    }

    private static Round map(ResultSet row) throws SQLException {
        return new Round(row.getObject("id", UUID.class), row.getString("title"), row.getString("codebook"),
                row.getString("codebook_version"), row.getString("guidance"), row.getInt("per_item"),
                Database.strings(row, "coders"), Database.strings(row, "adjudicators"), row.getLong("seed"),
                row.getString("created_by"), Database.instant(row, "created_at"), row.getString("closed_by"),
                Database.instant(row, "closed_at"), row.getString("closing_reason"));
    }
}
