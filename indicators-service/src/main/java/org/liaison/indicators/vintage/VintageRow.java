package org.liaison.indicators.vintage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A vintage in a list. */
record VintageRow(String id, String source, String label, LocalDate released, String sha256, long indicatorCount,
        Integer firstYear, Integer lastYear, long observations, long rejectedCount, long noteCount, String createdAt) {

    static VintageRow of(ResultSet row) throws SQLException {
        return new VintageRow(row.getString("id"), row.getString("source"), row.getString("label"),
                row.getObject("released", LocalDate.class), row.getString("sha256"), row.getLong("indicators"),
                row.getObject("first_year", Integer.class), row.getObject("last_year", Integer.class),
                row.getLong("observations"), row.getLong("rejected_count"), row.getLong("notes"),
                row.getTimestamp("created_at").toInstant().toString());
    }

    Object[] cells() {
        return new Object[] { id, source, label, released, sha256, indicatorCount, firstYear, lastYear, observations,
                rejectedCount, noteCount, createdAt };
    }
}
