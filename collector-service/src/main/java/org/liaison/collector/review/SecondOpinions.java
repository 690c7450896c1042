package org.liaison.collector.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;

/**
 * Blind second opinions: another person decides without seeing the first decision. It changes nothing; where the two differ the
 * item goes to the list of conflicts until a person settles it.
 */
@Singleton
class SecondOpinions {

    private static final Logger LOG = Logger.getLogger(SecondOpinions.class);
    private static final String STANDING = "select distinct on (r.item_id) r.* from review r where r.kind = 'decision'"
            + " and not exists (select 1 from review u where u.undoes = r.id) order by r.item_id, r.id desc";
    private static final String PAIRS = "select f.verdict as one, s.verdict as other from review s join lateral"
            + " (select r.verdict, r.item_id from review r where r.item_id = s.item_id and r.kind = 'decision' and r.id < s.id"
            + " order by r.id desc limit 1) f on true where s.kind = 'blind'";

    private final Database database;

    SecondOpinions(Database database) {
        this.database = database;
    }

    /** A decision of somebody. */
    private record First(long id, String verdict, String reviewer) {
    }

    /** Whether two opinions about an item are the same. */
    public record Opinion(String item, boolean agrees) {
    }

    /**
     * How often second opinions agree.
     *
     * @param pairs items with two opinions
     * @param agreed of these, with the same verdict twice
     * @param share agreed of pairs, null where there is none
     * @param kappa Cohen's kappa, null where it is not defined
     * @param openConflicts not settled yet
     */
    public record Agreement(long pairs, long agreed, Double share, Double kappa, long openConflicts) {
    }

    /** An item as a second person sees it, without any verdict. */
    public record BlindItem(String id, String source, LocalDate date, String headline, String address, String body) {
    }

    /** @return items decided once by somebody else, in an order that no reviewer chose */
    @Transactional
    List<BlindItem> waiting(String reviewer, int most) {
        return database.query("select i.* from item i join (" + STANDING + ") f on f.item_id = i.id and f.reviewer <> ?"
                + " where not exists (select 1 from review s where s.item_id = i.id and s.kind = 'blind') order by md5(i.id) limit ?",
                row -> new BlindItem(row.getString("id"), row.getString("source"),
                        row.getObject("date", LocalDate.class), row.getString("headline"), row.getString("address"),
                        row.getString("body")),
                reviewer, most);
    }

    @Transactional
    Opinion give(String item, String verdict, String reason, String reviewer) {
        if (database.first("select id from item where id = ? for update", row -> row.getString(1), item).isEmpty()) {
            throw ProblemException.notFound("item", item);
        }
        First first = database.first("select * from (" + STANDING + ") f where item_id = ?", row -> new First(row.getLong("id"),
                row.getString("verdict"), row.getString("reviewer")), item)
                .orElseThrow(() -> refused(item, "has no first decision"));
        if (first.reviewer().equals(reviewer)) {
            throw refused(item, "was decided by the same person");
        }
        Optional<Long> second = database.first("select id from review where item_id = ? and kind = 'blind'",
                row -> row.getLong(1),
                item);
        if (second.isPresent()) {
            throw refused(item, "has two opinions already");
        }
        long id = database.first(
                "insert into review (item_id, verdict, reason, reviewer, kind) values (?, ?, ?, ?, 'blind') returning id",
                row -> row.getLong(1), item, verdict, reason, reviewer).orElseThrow();
        boolean agrees = first.verdict().equals(verdict);
        if (!agrees) {
            database.update("insert into review_conflict (item_id, first_id, second_id) values (?, ?, ?)", item, first.id(),
                    id);
        }
        LOG.infof("item=%s second=%s agrees=%s reviewer=%s", item, verdict, agrees, reviewer);
        return new Opinion(item, agrees);
    }

    private static ProblemException refused(String item, String why) {
        return new ProblemException(CollectorProblem.NOT_A_SECOND_OPINION, "Item " + item + " " + why + ".");
    }

    @Transactional
    Agreement agreement() {
        long open = database.first("select count(*) from review_conflict where settled_id is null", row -> row.getLong(1))
                .orElse(0L);
        return database.first(
                "select count(*), count(*) filter (where one = other), count(*) filter (where one = 'accept'),"
                        + " count(*) filter (where other = 'accept') from (" + PAIRS + ") p",
                row -> agreement(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), open)).orElseThrow();
    }

    private static Agreement agreement(long pairs, long agreed, long first, long second, long open) {
        if (pairs == 0) {
            return new Agreement(0, 0, null, null, open);
        }
        double n = pairs;
        double chance = first / n * (second / n) + (1 - first / n) * (1 - second / n);
        double share = agreed / n;
        return new Agreement(pairs, agreed, share, chance == 1 ? null : (share - chance) / (1 - chance), open);
    }
}
