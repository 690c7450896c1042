package org.liaison.coding.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.handcoding.Rows;
import org.liaison.kit.sql.Database;

/** The tables of assignments and of the codings that were saved. */
@ApplicationScoped
class AssignmentStore {

    private final Database database;
    private final Rows rows;

    AssignmentStore(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    Optional<Assignment> find(UUID id) {
        return database.first("select * from coding_assignment where id = ?", AssignmentStore::map, id);
    }

    /** Gives the coder the assignment that he has begun, else the first that he has not coded. */
    Optional<Assignment> lease(UUID round, String coder, Instant now, Instant until) {
        return database.first("""
                update coding_assignment set locked_until = ? where id = (
                  select id from coding_assignment where round_id = ? and coder = ? and done_at is null
                  order by (locked_until > ?) desc nulls last, place limit 1 for update skip locked)
                returning *""", AssignmentStore::map, until, round, coder, now);
    }

    /** @return false where the assignment has another revision by now */
    boolean done(UUID id, long revision, Instant when) {
        return database.update("update coding_assignment set revision = revision + 1, done_at = ?, locked_until = null"
                + " where id = ? and revision = ?", when, id, revision) == 1;
    }

    void append(UUID id, NewCoding coding, Instant when) {
        database.update("insert into item_coding (assignment_id, number, rows, comment, seconds, saved_at) select ?,"
                + " coalesce(max(number), 0) + 1, ?::jsonb, ?, ?, ? from item_coding where assignment_id = ?", id,
                rows.write(coding.rows()), coding.comment(), coding.seconds(), when, id);
    }

    void undo(UUID id, int number, Instant when) {
        database.update("update item_coding set undone_at = ? where assignment_id = ? and number = ?", when, id,
                number);
    }

    List<SavedCoding> history(UUID id) {
        return database.query("select * from item_coding where assignment_id = ? order by number", this::coding, id);
    }

    /** The coding that stands. */
    Optional<SavedCoding> standing(UUID id) {
        return history(id).stream().filter(coding -> coding.undoneAt() == null).reduce((before, last) -> last);
    }

    private SavedCoding coding(ResultSet row) throws SQLException {
        return new SavedCoding(row.getInt("number"), rows.read(row.getString("rows")), row.getString("comment"),
                row.getObject("seconds", Double.class), Database.instant(row, "saved_at"),
                Database.instant(row, "undone_at"));
    }

    private static Assignment map(ResultSet row) throws SQLException {
        return new Assignment(row.getObject("id", UUID.class), row.getObject("round_id", UUID.class), row.getString("item_id"),
                row.getString("coder"), row.getLong("revision"), Database.instant(row, "locked_until"),
                Database.instant(row, "done_at"));
    }
}
