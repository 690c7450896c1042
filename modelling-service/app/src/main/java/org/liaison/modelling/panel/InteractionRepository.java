package org.liaison.modelling.panel;

import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.modelling.database.Sql;

/** The table of interactions, as last told by the coding service. */
@Singleton
class InteractionRepository {

    private static final String STREAM = "interactions";

    private final Sql sql;
    private final ConsumedEvents consumed;

    InteractionRepository(Sql sql, ConsumedEvents consumed) {
        this.sql = sql;
        this.consumed = consumed;
    }

    /** Stores the state unless a newer one is known. */
    void keep(InteractionEvent interaction) {
        sql.update("insert into interaction as old (id, revision, codebook, codebook_version, event, item, partner, date, year,"
                + " category, intensity, format, in_scope, in_scope_strict, counted, status)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set"
                + " revision = excluded.revision, codebook = excluded.codebook, codebook_version = excluded.codebook_version,"
                + " event = excluded.event, item = excluded.item, partner = excluded.partner, date = excluded.date,"
                + " year = excluded.year, category = excluded.category, intensity = excluded.intensity,"
                + " format = excluded.format, in_scope = excluded.in_scope, in_scope_strict = excluded.in_scope_strict,"
                + " counted = excluded.counted, status = excluded.status where excluded.revision > old.revision",
                interaction.id(), interaction.revision(), interaction.codebook(), interaction.codebookVersion(),
                interaction.event(), interaction.item(), interaction.partner(), interaction.date(), interaction.year(),
                interaction.category(), interaction.intensity(), interaction.format(), interaction.inScope(),
                interaction.inScopeStrict(), interaction.counted(), interaction.status());
    }

    InteractionSummary summary() {
        return sql.first("select count(*) filter (where status = 'coded'),"
                + " count(*) filter (where status = 'coded' and counted) from interaction",
                row -> new InteractionSummary(consumed.of(STREAM), row.getLong(1), row.getLong(2))).orElseThrow();
    }

    /** Counted interactions of a codebook and scope by partner, year of the event's first day, and category. */
    List<CategoryCount> counts(String codebook, Scope scope, int from, int to) {
        String column = scope == Scope.STRICT ? "in_scope_strict" : "in_scope";
        return sql.list("select partner, year, category, count(*), coalesce(sum(intensity), 0) from interaction"
                + " where codebook = ? and status = 'coded' and counted and " + column + " and year between ? and ?"
                + " group by partner, year, category order by partner, year, category",
                row -> new CategoryCount(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4), row.getDouble(5)),
                codebook, from, to);
    }
}
