package org.liaison.coding.handcoding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.CodebookVersion;
import org.liaison.kit.sql.Database;

/** The final values of items. They stand until they are undone, whatever the machine says meanwhile. */
@ApplicationScoped
public class FinalCodings {

    private static final String SELECT = "select item_id, round_id, text_sha256, kind, rows from final_coding where ";

    private final Database database;
    private final Rows rows;
    private final Clock clock;
    private final Event<HandCodingChanged> changed;

    FinalCodings(Database database, Rows rows, Clock clock, Event<HandCodingChanged> changed) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
        this.changed = changed;
    }

    /** From now on the rows are final for the text, before those of an earlier round. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Codebook codebook, UUID round, PressItem text, boolean adjudicated, List<CodedRow> coded) {
        remove(codebook, round, text.id());
        database.update("insert into final_coding (codebook, item_id, round_id, text_sha256, kind, rows, decided_at)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?)", codebook.name(), text.id(), round, ReadText.sha256(text),
                adjudicated ? "adjudicated" : "agreed", rows.write(coded), clock.instant());
        tell(codebook, text.id());
    }

    /** The round says nothing final about the item any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unsettle(Codebook codebook, UUID round, String item) {
        if (remove(codebook, round, item) > 0) {
            tell(codebook, item);
        }
    }

    private int remove(Codebook codebook, UUID round, String item) {
        return database.update("delete from final_coding where codebook = ? and item_id = ? and round_id = ?",
                codebook.name(), item, round);
    }

    private void tell(Codebook codebook, String item) {
        if (codebook.codesPartners()) {
            changed.fire(new HandCodingChanged(codebook.name(), item));
        }
    }

    /**
     * Final values of items, by item, the last decided last.
     *
     * @param key name of the codebook, or the key of a trial: what people say holds there too
     */
    public Map<String, List<FinalCoding>> of(String key, Collection<String> items) {
        Map<String, List<FinalCoding>> found = new HashMap<>();
        database.query(SELECT + "codebook = ? and item_id = any (?) order by number", this::map,
                CodebookVersion.codebook(key), items)
                .forEach(it -> found.computeIfAbsent(it.itemId(), any -> new ArrayList<>()).add(it));
        return found;
    }

    /** The final values of a round, by item. */
    public List<FinalCoding> ofRound(UUID round) {
        return database.query(SELECT + "round_id = ? order by item_id", this::map, round);
    }

    private FinalCoding map(ResultSet row) throws SQLException {
        return new FinalCoding(row.getString("item_id"), row.getString("round_id"), row.getString("text_sha256"),
                row.getString("kind").equals("adjudicated"), rows.read(row.getString("rows")));
    }
}
