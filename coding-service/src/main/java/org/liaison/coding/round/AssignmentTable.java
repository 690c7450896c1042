package org.liaison.coding.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The assignments of a round. */
@ApplicationScoped
class AssignmentTable {

    private static final List<Column> COLUMNS = List.of(Column.text("assignment", "assignment"), Column.text("item", "item"),
            Column.text("headline", "its headline"), Column.text("coder", "who codes it"),
            Column.text("state", "open, locked or done"), Column.text("locked_until", "end of the coder's lease"),
            Column.text("done_at", "when it was coded"));
    private static final String SELECT = """
            select to_char(a.place, 'FM0000000') || a.coder as row_key, a.id as assignment, a.item_id as item, i.headline,
              a.coder, case when a.done_at is not null then 'done' when a.locked_until > ? then 'locked' else 'open' end as state,
              to_char(a.locked_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as locked_until,
              to_char(a.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as done_at
            from coding_assignment a join round_item i on i.round_id = a.round_id and i.item_id = a.item_id
            where a.round_id = ? and (?::text is null or a.coder = ?)""";

    private final RoundService rounds;
    private final DataSource database;
    private final Clock clock;

    AssignmentTable(RoundService rounds, DataSource database, Clock clock) {
        this.rounds = rounds;
        this.database = database;
        this.clock = clock;
    }

    /** @param coder null for all */
    Table of(UUID round, String coder) {
        rounds.get(round);
        return new SqlTable(database, "assignments", COLUMNS, SELECT,
                Arrays.asList(OffsetDateTime.now(clock), round, coder, coder));
    }
}
