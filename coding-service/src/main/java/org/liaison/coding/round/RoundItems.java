package org.liaison.coding.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.handcoding.FinalCodings;
import org.liaison.coding.handcoding.RowAgreement;
import org.liaison.coding.handcoding.Rows;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;

/** The items of rounds and what coders say about them. */
@ApplicationScoped
public class RoundItems {

    private static final String SELECT = "select * from round_item where round_id = ? and item_id = ?";
    private static final String CODINGS = """
            select a.item_id, a.coder, c.rows, c.comment, c.seconds from coding_assignment a
              left join lateral (select * from item_coding where assignment_id = a.id and undone_at is null
                order by number desc limit 1) c on true
            where a.round_id = ? and (?::text is null or a.item_id = ?) order by a.place, a.id""";

    private final Database database;
    private final FinalCodings finals;
    private final Rows rows;

    RoundItems(Database database, FinalCodings finals, Rows rows) {
        this.database = database;
        this.finals = finals;
        this.rows = rows;
    }

    /** @throws ProblemException 404 for an item that the round has not */
    public RoundItem get(UUID round, String item) {
        return found(database.first(SELECT, RoundItems::map, round, item), item);
    }

    /** As {@link #get}; nobody changes it before the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RoundItem lock(UUID round, String item) {
        return found(database.first(SELECT + " for update", RoundItems::map, round, item), item);
    }

    private static RoundItem found(Optional<RoundItem> row, String item) {
        return row.orElseThrow(() -> ProblemException.notFound("item of this round", "'" + item + "'"));
    }

    /** All items of a round, in its order. */
    public List<RoundItem> of(UUID round) {
        return database.query("select * from round_item where round_id = ? order by place", RoundItems::map, round);
    }

    /**
     * What each coder says, the coders of an item in an order that does not tell who they are.
     *
     * @param item null for all items of the round
     */
    public List<ItemCoding> codings(UUID round, String item) {
        return database.query(CODINGS, row -> {
            String coded = row.getString("rows");
            return new ItemCoding(row.getString("item_id"), row.getString("coder"), coded == null ? null : rows.read(coded),
                    row.getString("comment"), row.getObject("seconds", Double.class));
        }, round, item, item);
    }

    /** Whether a person has ever coded an item of a round, or is to. */
    public boolean isCoder(UUID round, String item, String person) {
        return database.first("select 1 from coding_assignment where round_id = ? and item_id = ? and coder = ?", row -> true,
                round, item, person).isPresent();
    }

    /** Sees whether the coders agree now, and makes that final. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void compare(Round round, Codebook codebook, RoundItem item) {
        List<ItemCoding> codings = codings(round.id(), item.text().id());
        boolean all = codings.stream().allMatch(ItemCoding::done);
        boolean agreed = all && RowAgreement.all(codings.stream().map(ItemCoding::rows).toList());
        change(round, item, agreed ? RoundItem.State.AGREED : all ? RoundItem.State.CONFLICT : RoundItem.State.OPEN);
        if (agreed) {
            settle(round, codebook, item, false, codings.get(0).rows());
        } else {
            finals.unsettle(codebook, round.id(), item.text().id());
        }
    }

    /** Makes the decision of a third person final. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(Round round, Codebook codebook, RoundItem item, List<CodedRow> decided) {
        change(round, item, RoundItem.State.ADJUDICATED);
        settle(round, codebook, item, true, decided);
    }

    private void change(Round round, RoundItem item, RoundItem.State state) {
        database.update("update round_item set state = ?, revision = revision + 1, locked_by = null, locked_until = null"
                + " where round_id = ? and item_id = ?", state.key(), round.id(), item.text().id());
    }

    private void settle(Round round, Codebook codebook, RoundItem item, boolean adjudicated, List<CodedRow> coded) {
        finals.settle(codebook, round.id(), item.text(), adjudicated, coded);
    }

    /** Gives an adjudicator an item in conflict that nobody else works on; his own goes on. Empty where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RoundItem> lease(UUID round, String person, Instant now, Instant until) {
        return database.first("""
                update round_item set locked_by = ?, locked_until = ? where round_id = ? and item_id = (
                  select i.item_id from round_item i where i.round_id = ? and i.state = 'conflict'
                    and (i.locked_by is null or i.locked_by = ? or i.locked_until <= ?)
                    and not exists (select 1 from coding_assignment a where a.round_id = i.round_id
                      and a.item_id = i.item_id and a.coder = ?)
                  order by (i.locked_by = ? and i.locked_until > ?) desc nulls last, i.place
                  limit 1 for update of i skip locked)
                returning *""", RoundItems::map, person, until, round, round, person, now, person,
                person, now);
    }

    private static RoundItem map(ResultSet row) throws SQLException {
        return new RoundItem(
                new PressItem(row.getString("item_id"), row.getString("source"), row.getObject("published", LocalDate.class),
                        row.getString("headline"), row.getString("body")),
                row.getString("address"), RoundItem.State.of(row.getString("state")), row.getLong("revision"),
                row.getString("locked_by"), Database.instant(row, "locked_until"));
    }
}
