package org.liaison.modelling.panel;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.modelling.database.Sql;

/** The table of announced vintages; each announcement gets the next number. */
@Singleton
class VintageRepository {

    private final Sql sql;

    VintageRepository(Sql sql) {
        this.sql = sql;
    }

    /** Stores the announcement unless a newer one of the same vintage is known. */
    void keep(VintageEvent vintage) {
        sql.update("insert into vintage as old (id, seq, revision, source, label, sha256, indicators, panel_link)"
                + " values (?, nextval('vintage_seq'), ?, ?, ?, ?, ?, ?) on conflict (id) do update set seq = excluded.seq,"
                + " revision = excluded.revision, source = excluded.source, label = excluded.label,"
                + " sha256 = excluded.sha256, indicators = excluded.indicators, panel_link = excluded.panel_link"
                + " where excluded.revision > old.revision", vintage.id(), vintage.revision(), vintage.source(),
                vintage.label(), vintage.sha256(), String.join(",", vintage.indicators()), vintage.panelLink());
    }

    /** The link of the vintage announced last. */
    Optional<String> panelLink() {
        return sql.first("select panel_link from vintage order by seq desc limit 1", row -> row.getString(1));
    }

    /** Number of the last announcement, 0 where there is none. */
    long latest() {
        return sql.first("select coalesce(max(seq), 0) from vintage", row -> row.getLong(1)).orElse(0L);
    }
}
