package org.liaison.coding.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.sql.Database;

/** What people ruled on events; nothing is deleted. */
@ApplicationScoped
class EventRulings {

    private static final String FIELDS = "select id, kind, items, rest, reason, decided_by from event_ruling ";

    private final Database database;

    EventRulings(Database database) {
        this.database = database;
    }

    /** The rulings that stand and speak of one of the items, the newest first. */
    List<EventRuling> standing(String codebook, Collection<String> items) {
        return items.isEmpty() ? List.of()
                : database.query(FIELDS + "where codebook = ? and undone_at is null and (items && ? or rest && ?)"
                        + " order by number desc", EventRulings::read, codebook, items, items);
    }

    Optional<EventRuling> standing(String codebook, String id) {
        return database.first(FIELDS + "where codebook = ? and id = ? and undone_at is null", EventRulings::read, codebook, id);
    }

    EventRuling add(String codebook, boolean merge, Collection<String> items, Collection<String> rest, String reason,
            String decidedBy) {
        EventRuling ruling = new EventRuling(UUID.randomUUID().toString(), merge, Set.copyOf(items), Set.copyOf(rest), reason,
                decidedBy);
        database.update(
                "insert into event_ruling (id, codebook, kind, items, rest, reason, decided_by) values (?, ?, ?, ?, ?, ?, ?)",
                ruling.id(), codebook, merge ? "merge" : "split", ruling.items(), ruling.rest(), reason, decidedBy);
        return ruling;
    }

    void undo(String id, String undoneBy) {
        database.update("update event_ruling set undone_by = ?, undone_at = now() where id = ?", undoneBy, id);
    }

    private static EventRuling read(ResultSet row) throws SQLException {
        return new EventRuling(row.getString(1), row.getString(2).equals("merge"),
                Set.copyOf(Database.strings(row, "items")), Set.copyOf(Database.strings(row, "rest")), row.getString(5),
                row.getString(6));
    }
}
