package org.liaison.indicators.vintage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.liaison.indicators.source.Rejection;
import org.liaison.indicators.source.RejectionCode;
import org.liaison.kit.sql.Database;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Stored vintages. */
@Singleton
class VintageRepository {

    // An answer stays readable; the rest is in the table of rejections.
    private static final int LISTED = 1000;

    private static final String SELECT = """
            select id, source, label, released, sha256, mapping, observations, rejected_count, created_at from vintage""";

    private final Database database;
    private final Publications publications;
    private final DataSource dataSource;

    VintageRepository(Database database, Publications publications, DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = database;
        this.publications = publications;
    }

    Optional<VintageView> find(String id) {
        return database.first(SELECT + " where id = ?", this::view, id);
    }

    /**
     * A vintage of the same file, read in the same way.
     *
     * @param asTable whether it has to have been read as a table, or must not; null where the content decides
     */
    Optional<VintageView> find(String sha256, String mapping, Boolean asTable) {
        return database.first(SELECT + """

                where sha256 = ? and mapping is not distinct from ? and (?::boolean is null or (source = 'table') = ?)
                 order by created_at limit 1""", this::view, sha256, mapping, asTable, asTable);
    }

    /**
     * The vintages without their series, in the order of their storing.
     *
     * @param source null for all
     * @param indicator a code that they should have; null for all
     */
    List<VintageRow> list(String source, String indicator) {
        return database.query("""
                select v.id, v.source, v.label, v.released, v.sha256, v.observations, v.rejected_count, v.created_at,
                       s.indicators, s.first_year, s.last_year, n.notes
                from vintage v
                left join lateral (select count(*) as indicators, min(first_year) as first_year, max(last_year) as last_year
                                   from series where vintage_id = v.id) s on true
                left join lateral (select count(*) as notes from vintage_note where vintage_id = v.id) n on true
                where (?::text is null or v.source = ?)
                  and (?::text is null or exists (select 1 from series where vintage_id = v.id and code = ?))
                order by v.created_at, v.id""", VintageRow::of, source, source, indicator, indicator);
    }

    /** The indicators of the stored vintages that have one of the codes, newest release first. */
    List<Comparison.Known> known(List<String> codes) {
        return database.query("""
                select s.code, s.label, s.unit, v.id, v.label from series s join vintage v on v.id = s.vintage_id
                where s.code = any(?) order by v.ordered_by desc, v.created_at desc""",
                row -> new Comparison.Known(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5)),
                codes);
    }

    /** All rows and cells that are not used; empty also for an unknown vintage. */
    Table rejected(String vintage, List<Column> columns) {
        return new SqlTable(dataSource, "rejected", columns, """
                select lpad(ordinal::text, 10, '0') as row_key, source_row as "row", source_column as "column", reason,
                       reason_code, country, year, indicator, value
                from rejection where vintage_id = ?""", List.of(vintage));
    }

    private List<Rejection> rejections(String vintage, int most) {
        return database.query("""
                select source_row, source_column, reason, reason_code, country, year, indicator, value
                from rejection where vintage_id = ? order by ordinal limit ?""",
                row -> new Rejection(row.getLong(1), row.getString(2), row.getString(3), RejectionCode.of(row.getString(4)),
                        row.getString(5), row.getObject(6, Integer.class), row.getString(7), row.getString(8)),
                vintage, most);
    }

    private VintageView view(ResultSet row) throws SQLException {
        String id = row.getString("id");
        List<VintageView.SeriesView> series = database.query("""
                select code, label, unit, first_year, last_year, observations from series where vintage_id = ? order by id""",
                one -> new VintageView.SeriesView(one.getString(1), one.getString(2), one.getString(3),
                        one.getObject(4, Integer.class), one.getObject(5, Integer.class), one.getLong(6)),
                id);
        List<VintageNote> notes = database.query(
                "select code, indicator, message from vintage_note where vintage_id = ? order by ordinal",
                one -> new VintageNote(one.getString(1), one.getString(2), one.getString(3)), id);
        String label = row.getString("label");
        return new VintageView(id, row.getString("source"), label, row.getObject("released", LocalDate.class),
                row.getString("sha256"), series.stream().map(VintageView.SeriesView::code).toList(), series,
                row.getLong("observations"), row.getString("mapping"), notes,
                VintageView.PublicationView.of(publications.of(row.getString("source")), label), rejections(id, LISTED),
                row.getLong("rejected_count"),
                row.getTimestamp("created_at").toInstant());
    }
}
