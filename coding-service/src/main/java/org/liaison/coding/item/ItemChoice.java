package org.liaison.coding.item;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.kit.sql.Database;

/** Chooses accepted items for people to look at. */
@ApplicationScoped
public class ItemChoice {

    private static final String DOUBTFUL = """
            select item_id from (select p.item_id, row_number() over (order by p.confidence, p.item_id) as place,
                count(*) over () as total
              from %s p join item i on i.id = p.item_id and i.accepted where p.codebook = ?
                and not exists (select 1 from final_coding f where f.item_id = p.item_id and f.codebook = p.codebook)) ranked
            where place <= ceil(? * total - 1e-9) order by place limit ?""";
    private static final String SAMPLE = """
            select id from item where accepted and (?::text is null or source = ?) and (?::date is null or published >= ?)
              and (?::date is null or published <= ?) order by md5(? || ' ' || id), id limit ?""";

    private final Database database;

    ItemChoice(Database database) {
        this.database = database;
    }

    /**
     * An item as it was last accepted.
     *
     * @param text its text
     * @param address where it was published; null where nobody said
     */
    public record Chosen(PressItem text, String address) {
    }

    /** A share of the items that the machine has coded and people have not: those of which it is least sure. */
    public List<String> doubtful(Codebook codebook, double share, int most) {
        String table = codebook.codesPartners() ? "proposal" : "content_coding";
        return database.query(DOUBTFUL.formatted(table), row -> row.getString(1), codebook.name(), share, most);
    }

    /**
     * A random sample; the same seed chooses the same items of the same set.
     *
     * @param source null for all
     * @param from first day of publication, null for no limit
     * @param to last day of publication, null for no limit
     */
    public List<String> sample(int size, long seed, String source, LocalDate from, LocalDate to) {
        return database.query(SAMPLE, row -> row.getString(1), source, source, from, from, to, to, Long.toString(seed), size);
    }

    /** Those of the items that stand, in no order. */
    public List<Chosen> accepted(Collection<String> ids) {
        return database.query(
                "select id, source, address, published, headline, body from item where id = any (?) and accepted",
                row -> new Chosen(new PressItem(row.getString("id"), row.getString("source"),
                        row.getObject("published", LocalDate.class), row.getString("headline"), row.getString("body")),
                        row.getString("address")),
                ids);
    }
}
