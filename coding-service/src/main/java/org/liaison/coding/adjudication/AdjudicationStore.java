package org.liaison.coding.adjudication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.handcoding.Rows;
import org.liaison.kit.sql.Database;

/** The table of decisions; those that were taken back stay in it. */
@ApplicationScoped
class AdjudicationStore {

    private final Database database;
    private final Rows rows;

    AdjudicationStore(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    void append(UUID round, String item, NewAdjudication decision, String by, Instant when) {
        database.update(
                "insert into adjudication (round_id, item_id, number, rows, reason, decided_by, decided_at) select ?, ?,"
                        + " coalesce(max(number), 0) + 1, ?::jsonb, ?, ?, ? from adjudication where round_id = ? and item_id = ?",
                round, item, rows.write(decision.rows()), decision.reason(), by, when, round, item);
    }

    void undo(UUID round, String item, int number, String by, Instant when) {
        database.update("update adjudication set undone_by = ?, undone_at = ? where round_id = ? and item_id = ?"
                + " and number = ?", by, when, round, item, number);
    }

    /** The decision that stands. */
    Optional<Adjudication> standing(UUID round, String item) {
        return database.first("select * from adjudication where round_id = ? and item_id = ? and undone_at is null"
                + " order by number desc limit 1", this::map, round, item);
    }

    private Adjudication map(ResultSet row) throws SQLException {
        return new Adjudication(row.getInt("number"), rows.read(row.getString("rows")), row.getString("reason"),
                row.getString("decided_by"), Database.instant(row, "decided_at"),
                Database.instant(row, "undone_at"));
    }
}
