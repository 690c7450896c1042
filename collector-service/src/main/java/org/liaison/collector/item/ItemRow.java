package org.liaison.collector.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.liaison.kit.sql.Database;

/** A row of the table of items. */
record ItemRow(String id, String source, String origin, String key, String address, LocalDate date, String headline,
        String body,
        String language, List<String> partners, ItemStatus status, String reason, long revision, String duplicateGroup,
        String duplicateKind, String duplicateReason, boolean isDuplicate, LocalDate eventStart, LocalDate eventEnd,
        String evidence, boolean hasConflict, Instant createdAt, Instant updatedAt) {

    static ItemRow of(ResultSet row) throws SQLException {
        return new ItemRow(row.getString("id"), row.getString("source"), row.getString("origin"),
                row.getString("canonical_key"),
                row.getString("address"), row.getObject("date", LocalDate.class), row.getString("headline"),
                row.getString("body"),
                row.getString("language"), Database.strings(row, "partners"), ItemStatus.of(row.getString("status")),
                row.getString("reason"), row.getLong("revision"), row.getString("duplicate_group"),
                row.getString("duplicate_kind"), row.getString("duplicate_reason"), row.getBoolean("is_duplicate"),
                row.getObject("event_start", LocalDate.class), row.getObject("event_end", LocalDate.class),
                row.getString("evidence"), row.getBoolean("has_conflict"), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
